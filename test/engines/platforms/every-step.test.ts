import { expect, test } from 'vitest'
import type { EmulatorOptions } from '../../../src/emulator/index.ts'
import { describeNewest, emulatorFor, managedKeys, managedNames, settingsOf } from '../harness/index.ts'
import { type Deployment, openDeployment } from './deployment.ts'
import { expectNothingLost } from './nothing-lost.ts'

/** Platforms of which a person at the engine is to notice nothing. */
const PLATFORMS: Readonly<Record<string, EmulatorOptions>> = {
  'numbers its pages and packs with gzip': { paging: 'numbers', pageSize: 2, encoding: 'gzip' },
  'hands pages out by cursor and packs with br': { paging: 'cursor', pageSize: 2, encoding: 'br' },
  'links its pages and packs with deflate': {
    paging: 'links',
    pageSize: 2,
    encoding: 'deflate',
    basePath: '/ekb',
  },
  'packs with zstd': { encoding: 'zstd', ids: true },
  'has a cache before it': { cacheMs: 60_000 },
  'has a cache before it that no client can pass': { cacheMs: 1_500, cacheIgnoresNoCache: true },
  'keeps names in lower case': { lowerCaseNames: true },
  'cuts names and masks values': { nameLength: 12, masked: true, ids: true },
  'uses ids again': { ids: true, createIds: true, reuseIds: true },
  'tells a time that is ahead of its dates': { dateOffsetMs: 3_600_000 },
  'tells a time that is behind its dates': { dateOffsetMs: -3_600_000 },
}

/** A form of a name that is another one is said once: the next apply remembers it. */
async function expectSettled(deployment: Deployment, platform: EmulatorOptions): Promise<void> {
  const isRenamed = platform.lowerCaseNames === true || platform.nameLength !== undefined
  if (isRenamed) expect(await deployment.apply()).toMatchObject({ ok: true })
  await deployment.expectNothingToDo()
}

const NAMES = ['Teams-Bot of Support', 'Wiki-Sync of Support', 'CI of Support']

describeNewest('a platform that', { terraform: '0', opentofu: '0', pulumi: '0' }, engine => {
  test.for(Object.entries(PLATFORMS))('%s', async ([, platform]) => {
    await using emulator = await emulatorFor(platform)
    await using deployment = await openDeployment(engine, settingsOf(emulator))
    const keys = NAMES.map((name, index) => ({ name, revision: '1', newFirst: index === 0 }))
    await deployment.declare(keys)
    expect(await deployment.apply()).toMatchObject({ ok: true })
    await expectNothingLost(deployment, emulator)
    expect(await deployment.held()).toMatchObject(NAMES.map(() => ({ hasSecret: true })))
    await expectSettled(deployment, platform)

    const before = managedKeys(emulator).map(({ value }) => value)
    await deployment.declare(keys.map(key => (key.name === NAMES[2] ? key : { ...key, revision: '2' })))
    expect(await deployment.apply()).toMatchObject({ ok: true })
    await expectNothingLost(deployment, emulator)
    expect(managedKeys(emulator).filter(({ value }) => before.includes(value))).toHaveLength(1)
    expect(await deployment.held()).toMatchObject(NAMES.map(() => ({ hasSecret: true })))
    await expectSettled(deployment, platform)

    expect(await deployment.destroy()).toMatchObject({ ok: true })
    expect(managedNames(emulator)).toEqual([])
    expect(await deployment.held()).toEqual([])
  })
})
