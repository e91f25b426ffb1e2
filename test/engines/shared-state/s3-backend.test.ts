import { expect, test } from 'vitest'
import type { Emulator } from '../../../src/emulator/index.ts'
import {
  apiKey,
  describeNewest,
  type Engine,
  emulatorFor,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'
import { type Bucket, motoFor, openBucket } from '../harness/moto.ts'
import { blockOfPage } from '../pipelines/support/page.ts'
import { openHeldCreate } from './support/held-create.ts'
import {
  APPLY,
  expectKeyIsNamedAndImported,
  expectOneKeyOfTwoApplies,
  killApply,
} from './support/runs-at-once.ts'

const MAIN = `${blockOfPage('s3', 'docs/share-state.md')}
${apiKey('bot', { name: 'bot', type: 'locked_down_viewer' })}`

/** A working copy, as each person and each pipeline of a team has one. */
function openCopy(engine: Engine, emulator: Emulator, bucket: Bucket, endpoint = emulator.endpoint) {
  return openWorkspace({
    engine,
    main: MAIN,
    env: {
      ...settingsOf(emulator),
      EKB_ENDPOINT: endpoint,
      ...bucket.env,
      // A bucket on loopback has no host name of its own.
      TF_CLI_ARGS_init: `-backend-config=bucket=${bucket.name} -backend-config=use_path_style=true`,
    },
  })
}

describeNewest('backend "s3"', { terraform: '1.11', opentofu: '1.12' }, engine => {
  test('two applies at once: the second waits or is refused, and one key is made', async context => {
    await using bucket = await openBucket(await motoFor(context))
    await using emulator = await emulatorFor()
    await using way = await openHeldCreate(emulator)
    await using first = await openCopy(engine, emulator, bucket, way.endpoint)
    await using second = await openCopy(engine, emulator, bucket)
    await expectOneKeyOfTwoApplies({ first, second, way, emulator })
  })

  test('a run that is killed leaves its lock; after force-unlock, the plan names the key that it made', async context => {
    await using bucket = await openBucket(await motoFor(context))
    await using emulator = await emulatorFor()
    await using way = await openHeldCreate(emulator)
    await using first = await openCopy(engine, emulator, bucket, way.endpoint)
    await using second = await openCopy(engine, emulator, bucket)
    await killApply({ first, way })
    const refused = await second.run(...APPLY)
    expect(refused.text).toContain('Error acquiring the state lock')
    const lock = /ID: +([-0-9a-f]{36})/.exec(refused.text)?.[1] ?? ''
    await second.succeed('force-unlock', '-force', lock)
    await expectKeyIsNamedAndImported(second, emulator)
  })
})
