import { describe, expect } from 'vitest'
import type { Command } from '../harness/command.ts'
import { describeOutcome } from '../harness/command.ts'
import {
  APPLY,
  expectNothingLost,
  expectOutcome,
  expectToConverge,
  idOf,
  keysOnPlatform,
} from './support/agreement.ts'
import { keysNamed } from './support/keys.ts'
import { engineTest, ordinaryEngine } from './support/newest-engine.ts'
import { expectAllEnded, until, untilPending } from './support/processes.ts'
import { providerConfig } from './support/provider-folder.ts'
import { openStage, type Stage } from './support/stage.ts'

const cliConfig = await providerConfig()
const ONE_AT_A_TIME = '-parallelism=1'

async function expectAgreement(stage: Stage): Promise<void> {
  expect(keysOnPlatform(stage).map(idOf).sort()).toEqual((await stage.state()).map(({ id }) => id).sort())
}

const WAYS: Readonly<Record<string, (command: Command) => void>> = {
  'Ctrl-C': command => command.signalGroup('SIGINT'),
  'SIGTERM to the engine': command => command.signal('SIGTERM'),
  'SIGTERM to the group': command => command.signalGroup('SIGTERM'),
}

describe.concurrent.each([await ordinaryEngine('terraform'), await ordinaryEngine('opentofu')])(
  'a run that is interrupted, $label',
  wanted => {
    for (const [way, interrupt] of Object.entries(WAYS)) {
      engineTest(wanted, `${way} during a create: its key is kept, and no other is begun`, async engine => {
        await using stage = await openStage({ engine, cliConfig, main: keysNamed('a', 'b', 'c') })
        stage.emulator.faults.add({ match: { operation: 'create', times: 1 }, effect: { delayMs: 2_500 } })
        const apply = stage.start(...APPLY, ONE_AT_A_TIME)
        await untilPending(stage, 'create')
        const { total } = stage.emulator.counts()
        interrupt(apply)
        const outcome = await stage.ended(apply)
        expect(outcome.code, describeOutcome(outcome)).toBe(1)
        await expectAllEnded(stage)
        expect(stage.emulator.counts().total, 'no request was begun').toBe(total)
        expect(await stage.state()).toMatchObject([{ tainted: false }])
        await expectAgreement(stage)
        await expectToConverge(stage)
      })
    }

    engineTest(wanted, 'Ctrl-C while several are created: each key that was made is kept', async engine => {
      const names = Array.from({ length: 12 }, (_, index) => `key-${index}`)
      await using stage = await openStage({ engine, cliConfig, main: keysNamed(...names) })
      stage.emulator.faults.add({ match: { operation: 'create' }, effect: { delayMs: 1_500 } })
      const apply = stage.start(...APPLY)
      await untilPending(stage, 'create')
      apply.signalGroup('SIGINT')
      const outcome = await stage.ended(apply)
      expect(outcome.code, describeOutcome(outcome)).toBe(1)
      await expectAllEnded(stage)
      await expectAgreement(stage)
      await expectToConverge(stage)
    })

    engineTest(wanted, 'Ctrl-C during a list: it ends at once, and asks for nothing more', async engine => {
      await using stage = await openStage({ engine, cliConfig, main: keysNamed('a', 'b') })
      await stage.succeed(...APPLY)
      const before = await stage.state()
      stage.emulator.clearJournal()
      stage.emulator.faults.add({ match: { operation: 'list' }, effect: { hang: true } })
      const plan = stage.start('plan', '-no-color')
      await untilPending(stage, 'list')
      plan.signalGroup('SIGINT')
      const outcome = await stage.ended(plan)
      expect(outcome.code, describeOutcome(outcome)).toBe(1)
      await expectAllEnded(stage)
      expect(stage.emulator.counts()).toMatchObject({ total: 1 })
      expect(
        stage.emulator.journal()[0]?.durationMs,
        'the time limit of 30 s was not waited for',
      ).toBeLessThan(25_000)
      expect(await stage.state()).toEqual(before)
      await expectToConverge(stage)
    })

    engineTest(wanted, 'Ctrl-C during a delete: it is carried out, and no other is begun', async engine => {
      await using stage = await openStage({ engine, cliConfig, main: keysNamed('a', 'b', 'c') })
      await stage.succeed(...APPLY)
      stage.emulator.clearJournal()
      stage.emulator.faults.add({ match: { operation: 'delete', times: 1 }, effect: { delayMs: 2_500 } })
      const destroy = stage.start('destroy', '-no-color', '-auto-approve', ONE_AT_A_TIME)
      await untilPending(stage, 'delete')
      destroy.signalGroup('SIGINT')
      const outcome = await stage.ended(destroy)
      expect(outcome.code, describeOutcome(outcome)).toBe(1)
      await expectAllEnded(stage)
      expect(stage.emulator.counts().delete).toBe(1)
      expect((await stage.state()).length).toBe(2)
      await expectAgreement(stage)
      await expectToConverge(stage)
    })

    engineTest(wanted, 'Ctrl-C while a lost key is looked for: the end tells of it', async engine => {
      await using stage = await openStage({ engine, cliConfig, main: keysNamed('a') })
      stage.emulator.faults.add({ match: { operation: 'create' }, effect: { dropAfterCommit: true } })
      stage.emulator.faults.add({ match: { operation: 'list' }, effect: { staleList: true } })
      const apply = stage.start(...APPLY)
      await until('the key is looked for', () => {
        const operations = stage.emulator.journal().map(({ operation }) => operation)
        return operations.slice(operations.indexOf('create')).filter(one => one === 'list').length >= 2
      })
      apply.signalGroup('SIGINT')
      const outcome = await stage.ended(apply)
      expectOutcome(outcome, 'CREATE_LOST')
      await expectAllEnded(stage)
      await expectToConverge(stage, await expectNothingLost(stage, outcome))
    })

    engineTest(
      wanted,
      'two Ctrl-C during a create: the key is in the state, or deleted again',
      async engine => {
        await using stage = await openStage({ engine, cliConfig, main: keysNamed('a', 'b', 'c') })
        stage.emulator.faults.add({ match: { operation: 'create', times: 1 }, effect: { delayMs: 2_500 } })
        const apply = stage.start(...APPLY, ONE_AT_A_TIME)
        await untilPending(stage, 'create')
        apply.signalGroup('SIGINT')
        await until('the engine has heard it', () => apply.printed().includes('Interrupt received'))
        apply.signalGroup('SIGINT')
        const outcome = await stage.ended(apply)
        expect(outcome.code, describeOutcome(outcome)).not.toBe(0)
        await expectAllEnded(stage)
        expect(stage.emulator.counts().create).toBe(1)
        await expectAgreement(stage)
        await expectToConverge(stage)
      },
    )
  },
)
