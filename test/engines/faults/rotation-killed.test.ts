import { describe, expect } from 'vitest'
import { describeOutcome } from '../harness/command.ts'
import { APPLY, idOf, keysOnPlatform, PLAN } from './support/agreement.ts'
import { engineTest, newestEngine } from './support/newest-engine.ts'
import { expectAllEnded, killProviders, until, untilIdle, untilPending } from './support/processes.ts'
import { providerConfig } from './support/provider-folder.ts'
import { expectToRotate, ROTATING, rotatingIn, STANDING_STILL } from './support/rotating.ts'
import { openStage, type Stage } from './support/stage.ts'

const cliConfig = await providerConfig()

/** Holds up the list that follows the next POST: the key is there then, and no state has it. */
function holdUpTheAnswer({ emulator }: Stage): void {
  let held = false
  emulator.subscribe(mutations => {
    if (held || !mutations.some(({ op }) => op === 'create')) return
    held = true
    emulator.faults.add({ match: { operation: 'list', times: 1 }, effect: { delayMs: 3_000 } })
  })
}

describe.concurrent.each([await newestEngine('terraform'), await newestEngine('opentofu')])(
  'a rotation in place that is killed, $label',
  wanted => {
    engineTest(
      wanted,
      'with the engine: the new key is deleted again, and readers keep theirs',
      async engine => {
        await using stage = await openStage({ engine, cliConfig, main: ROTATING, emulator: STANDING_STILL })
        await stage.succeed(...APPLY)
        const { current } = await rotatingIn(stage)
        stage.emulator.advance('90d')
        for (const during of ['create', 'list'] as const) {
          stage.emulator.clearJournal()
          if (during === 'list') holdUpTheAnswer(stage)
          else
            stage.emulator.faults.add({
              match: { operation: 'create', times: 1 },
              effect: { delayMs: 2_000 },
            })
          const apply = stage.start(...APPLY)
          if (during === 'list') await until('the new key exists', () => keysOnPlatform(stage).length === 2)
          await untilPending(stage, during)
          apply.signal('SIGKILL')
          await stage.ended(apply)
          await expectAllEnded(stage)
          expect(stage.emulator.counts()).toMatchObject({ create: 1, delete: 1 })
          expect(keysOnPlatform(stage).map(idOf)).toEqual([current.id])
          expect(await rotatingIn(stage)).toMatchObject({ generation: 1, current, previous: null })
          stage.emulator.faults.clear()
        }
        expect(await expectToRotate(stage, 2)).toMatchObject({ previous: { id: current.id } })
      },
    )

    engineTest(
      wanted,
      'with the provider after the POST: the next plan names the key, and it goes',
      async engine => {
        await using stage = await openStage({ engine, cliConfig, main: ROTATING, emulator: STANDING_STILL })
        await stage.succeed(...APPLY)
        const { current } = await rotatingIn(stage)
        stage.emulator.advance('90d')
        holdUpTheAnswer(stage)
        const apply = stage.start(...APPLY)
        await until('the new key exists', () => keysOnPlatform(stage).length === 2)
        await untilPending(stage, 'list')
        await killProviders(stage)
        const outcome = await stage.ended(apply)
        expect(outcome.code, describeOutcome(outcome)).toBe(1)
        await untilIdle(stage)
        stage.emulator.faults.clear()
        expect(await rotatingIn(stage)).toMatchObject({ generation: 1, current, previous: null })
        const [stray = ''] = keysOnPlatform(stage)
          .map(idOf)
          .filter(id => id !== current.id)

        const plan = await stage.run(...PLAN)
        expect([plan.code, plan.text]).toEqual([2, expect.stringContaining(stray)])
        expect(await expectToRotate(stage, 3, stray)).toMatchObject({ previous: { id: current.id } })
        stage.emulator.advance('8d')
        expect(await expectToRotate(stage, 3)).toMatchObject({ previous: null })
      },
    )

    engineTest(
      wanted,
      'with the provider at the retirement: the next run sees what is gone',
      async engine => {
        await using stage = await openStage({ engine, cliConfig, main: ROTATING, emulator: STANDING_STILL })
        await stage.succeed(...APPLY)
        stage.emulator.advance('90d')
        const { current, previous } = await expectToRotate(stage, 2)
        stage.emulator.advance('7d')
        stage.emulator.faults.add({ match: { operation: 'delete', times: 1 }, effect: { delayMs: 2_000 } })
        const apply = stage.start(...APPLY)
        await untilPending(stage, 'delete')
        await killProviders(stage)
        const outcome = await stage.ended(apply)
        expect(outcome.code, describeOutcome(outcome)).toBe(1)
        await untilIdle(stage)
        expect(await rotatingIn(stage)).toMatchObject({ current, previous: { id: previous?.id } })
        expect(await expectToRotate(stage, 2)).toMatchObject({ current, previous: null })
      },
    )
  },
)
