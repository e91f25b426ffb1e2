import { expect, test } from 'vitest'
import type { Emulator } from '../../../src/emulator/index.ts'
import { idOf } from '../faults/support/agreement.ts'
import { until } from '../faults/support/processes.ts'
import { describeOutcome } from '../harness/command.ts'
import {
  apiKey,
  changesAsked,
  describeNewest,
  type Engine,
  emulatorFor,
  expectEmptyPlan,
  managedKeys,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'
import { type Bucket, motoFor, openBucket } from '../harness/moto.ts'
import { blockOfPage } from '../pipelines/support/page.ts'
import { openHeldCreate } from './support/held-create.ts'
import { idsInState } from './support/ids-in-state.ts'

const APPLY = ['apply', '-no-color', '-auto-approve'] as const
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
    const applying = first.start(...APPLY)
    await way.waiting
    expect((await second.run(...APPLY)).text).toContain('Error acquiring the state lock')
    const waiting = second.start(...APPLY, '-lock-timeout=120s')
    await until('the second run waits for the lock', () => waiting.printed().includes('Acquiring state lock'))
    await way.letGo()
    for (const run of [applying, waiting]) {
      const outcome = await run.ended
      expect(outcome.code, describeOutcome(outcome)).toBe(0)
    }
    expect(changesAsked(emulator)).toEqual(['create'])
    expect(await idsInState(second)).toEqual(managedKeys(emulator).map(idOf))
    await expectEmptyPlan(second)
  })

  test('a run that is killed leaves its lock; after force-unlock, the plan names the key that it made', async context => {
    await using bucket = await openBucket(await motoFor(context))
    await using emulator = await emulatorFor()
    await using way = await openHeldCreate(emulator)
    await using first = await openCopy(engine, emulator, bucket, way.endpoint)
    await using second = await openCopy(engine, emulator, bucket)
    const applying = first.start(...APPLY)
    await way.waiting
    // As a runner that dies does: nobody is left who could delete the key again.
    applying.signalGroup('SIGKILL')
    await applying.ended
    await way.letGo()
    const refused = await second.run(...APPLY)
    expect(refused.text).toContain('Error acquiring the state lock')
    const lock = /ID: +([-0-9a-f]{36})/.exec(refused.text)?.[1] ?? ''
    await second.succeed('force-unlock', '-force', lock)
    const { warnings } = await second.plan()
    expect(warnings.map(({ summary }) => summary)).toEqual(['Another API key has the same name'])
    const id = /import id (key_\w+)/.exec(warnings[0]?.detail ?? '')?.[1] ?? ''
    await second.succeed('import', '-no-color', 'ekb_api_key.bot', id)
    await second.apply()
    expect(changesAsked(emulator)).toEqual(['create'])
    expect(await idsInState(second)).toEqual(managedKeys(emulator).map(idOf))
    await expectEmptyPlan(second)
  })
})
