import { expect, test } from 'vitest'
import type { EmulatorOptions } from '../../../src/emulator/index.ts'
import {
  deleteOnPage,
  describeNewest,
  emulatorFor,
  managedKeys,
  managedNames,
  openRewritingGateway,
  type Passage,
  type Passing,
  settingsOf,
} from '../harness/index.ts'
import { withoutValues } from '../harness/without-values.ts'
import { type Ended, openDeployment } from './deployment.ts'
import { expectNothingLost } from './nothing-lost.ts'

const BOT = { name: 'teams-bot', revision: '1', newFirst: true }
const CI = { name: 'ci', revision: '1' }

type Item = Record<string, unknown>

function rewritten(passing: Passing, rewrite: (body: Item) => Item): Passing {
  const body = rewrite(JSON.parse(passing.body.toString()) as Item)
  return { ...passing, body: Buffer.from(JSON.stringify(body)) }
}

/** Changes each listed key. */
function listedAs(change: (item: Item) => Item) {
  return async ({ method, pass }: Passage): Promise<Passing> => {
    const passing = await pass()
    if (method !== 'GET' || passing.status !== 200) return passing
    return rewritten(passing, ({ user_keys: keys, ...rest }) => ({
      ...rest,
      user_keys: (keys as Item[]).map(change),
    }))
  }
}

const SPARSE: Readonly<Record<string, { options: EmulatorOptions; change: (item: Item) => Item }>> = {
  'leaves the names out': { options: {}, change: ({ key_name: _, ...item }) => item },
  'tells empty names, and masks': {
    options: { ids: true, masked: true },
    change: item => ({ ...item, key_name: '' }),
  },
  'leaves the values out, and tells ids': { options: { ids: true }, change: ({ key: _, ...item }) => item },
  'hides the values, and tells ids': {
    options: { ids: true },
    change: item => ({ ...item, key: '********' }),
  },
  'tells the values as ids': { options: {}, change: ({ key, ...item }) => ({ ...item, id: key }) },
  'leaves the values out, and has no ids': { options: {}, change: ({ key: _, ...item }) => item },
}

describeNewest('a list that', { terraform: '0', opentofu: '0', pulumi: '0' }, engine => {
  test.for(Object.entries(SPARSE))('%s changes nothing', async ([, { options, change }]) => {
    await using emulator = await emulatorFor(options)
    await using gateway = await openRewritingGateway(emulator, listedAs(change))
    await using deployment = await openDeployment(engine, {
      ...settingsOf(emulator),
      EKB_ENDPOINT: gateway.endpoint,
    })
    await deployment.declare([BOT, CI])
    const texts: string[] = []
    const succeed = async (run: () => Promise<Ended>) => {
      const { ok, text } = await run()
      expect(ok, text).toBe(true)
      texts.push(text)
    }
    await succeed(deployment.apply)
    await deployment.expectNothingToDo()
    await deployment.declare([{ ...BOT, revision: '2' }, CI])
    await succeed(deployment.apply)
    await expectNothingLost(deployment, emulator)
    await deployment.expectNothingToDo()
    await succeed(deployment.destroy)
    expect(managedNames(emulator)).toEqual([])
    expect(withoutValues(texts.join('\n'))).toBe(texts.join('\n'))
  })

  test('shows only how all values begin does not pass off a key with an id of before', async () => {
    const begin = 'ekb_live_'
    const masks = listedAs(item => ({ ...item, key: `${begin}…` }))
    await using emulator = await emulatorFor({ ids: true, createIds: true, reuseIds: true })
    await using gateway = await openRewritingGateway(emulator, async passage => {
      if (passage.method !== 'POST') return masks(passage)
      return rewritten(await passage.pass(), ({ key, ...rest }) => ({ ...rest, key: `${begin}${key}` }))
    })
    await using deployment = await openDeployment(engine, {
      ...settingsOf(emulator),
      EKB_ENDPOINT: gateway.endpoint,
    })
    await deployment.declare([BOT])
    expect(await deployment.apply()).toMatchObject({ ok: true })
    await deployment.expectNothingToDo()

    const [bot] = managedKeys(emulator)
    await deleteOnPage(emulator, bot?.value ?? '')
    await fetch(`${emulator.endpoint}/api/keys`, {
      method: 'POST',
      headers: {
        'x-api-key': emulator.apiKey,
        'x-api-secret': emulator.apiSecret,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ project_id: emulator.projectId, key_name: 'human', key_type: 'privileged' }),
    })
    const [human] = managedKeys(emulator)
    expect(human).toMatchObject({ name: 'human', id: bot?.id })
    for (const run of [deployment.apply, deployment.destroy]) {
      const { ok, text } = await run()
      expect(ok).toBe(false)
      expect(text).toContain('ID_OF_ANOTHER_KEY')
      expect(managedKeys(emulator)).toEqual([human])
    }
  })
})
