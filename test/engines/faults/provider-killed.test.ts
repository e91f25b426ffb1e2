import { describe, expect } from 'vitest'
import { describeOutcome } from '../harness/command.ts'
import {
  APPLY,
  errorCodes,
  expectPostsAtMost,
  expectToConverge,
  idOf,
  keysOnPlatform,
  PLAN,
} from './support/agreement.ts'
import { keysNamed } from './support/keys.ts'
import { engineTest, newestEngine } from './support/newest-engine.ts'
import { killProviders, until, untilIdle, untilPending } from './support/processes.ts'
import { providerConfig } from './support/provider-folder.ts'
import { openStage, type Stage } from './support/stage.ts'

const cliConfig = await providerConfig()

/** Nothing tells the engine of a key that was made behind the provider's death, so the next plan has to. */
async function expectWarningAbout(stage: Stage, name: string): Promise<string> {
  const key = keysOnPlatform(stage).find(candidate => candidate.name === name)
  if (key === undefined) throw new Error(`the platform has no key ${name}`)
  const plan = await stage.run(...PLAN)
  expect(plan.text).toContain(`The project already has a key named "${name}"`)
  expect(plan.text).toContain(idOf(key))
  return idOf(key)
}

describe.concurrent.each([await newestEngine('terraform'), await newestEngine('opentofu')])(
  'a provider that is killed, $label',
  wanted => {
    engineTest(wanted, 'before the POST: nothing was made', async engine => {
      await using stage = await openStage({ engine, cliConfig, main: keysNamed('bot') })
      await stage.succeed('plan', '-no-color', '-out=tfplan')
      stage.emulator.faults.add({ match: { operation: 'list' }, effect: { delayMs: 3_000 } })
      const apply = stage.start('apply', '-no-color', 'tfplan')
      await untilPending(stage, 'list')
      await killProviders(stage)
      const outcome = await stage.ended(apply)
      expect(outcome.code, describeOutcome(outcome)).toBe(1)
      await untilIdle(stage)
      expect(stage.emulator.counts().create).toBe(0)
      expect(await stage.state()).toEqual([])
      await expectToConverge(stage)
    })

    engineTest(wanted, 'during the POST: the next plan names the key', async engine => {
      await using stage = await openStage({ engine, cliConfig, main: keysNamed('bot') })
      stage.emulator.faults.add({ match: { operation: 'create', times: 1 }, effect: { delayMs: 2_000 } })
      const apply = stage.start(...APPLY)
      await untilPending(stage, 'create')
      await killProviders(stage)
      const outcome = await stage.ended(apply)
      expect(outcome.code, describeOutcome(outcome)).toBe(1)
      await untilIdle(stage)
      expectPostsAtMost(stage, 1)
      await expectToConverge(stage, [await expectWarningAbout(stage, 'bot')])
    })

    engineTest(wanted, 'after the POST: the next plan names the key', async engine => {
      await using stage = await openStage({ engine, cliConfig, main: keysNamed('bot') })
      stage.emulator.subscribe(mutations => {
        if (!mutations.some(({ op }) => op === 'create')) return
        stage.emulator.faults.add({ match: { operation: 'list', times: 1 }, effect: { delayMs: 3_000 } })
      })
      const apply = stage.start(...APPLY)
      await until('the key exists', () => keysOnPlatform(stage).length === 1)
      await untilPending(stage, 'list')
      await killProviders(stage)
      const outcome = await stage.ended(apply)
      expect(outcome.code, describeOutcome(outcome)).toBe(1)
      await untilIdle(stage)
      expectPostsAtMost(stage, 1)
      await expectToConverge(stage, [await expectWarningAbout(stage, 'bot')])
    })

    engineTest(wanted, 'during the DELETE: the next refresh sees that the key is gone', async engine => {
      await using stage = await openStage({ engine, cliConfig, main: keysNamed('bot', 'other') })
      await stage.succeed(...APPLY)
      await stage.write(keysNamed('other'))
      stage.emulator.faults.add({ match: { operation: 'delete', times: 1 }, effect: { delayMs: 2_000 } })
      const apply = stage.start(...APPLY)
      await untilPending(stage, 'delete')
      await killProviders(stage)
      const outcome = await stage.ended(apply)
      expect(outcome.code, describeOutcome(outcome)).toBe(1)
      expect(errorCodes(outcome)).toEqual([])
      expect((await stage.state()).map(({ name }) => name)).toContain('bot')
      await untilIdle(stage)
      await stage.succeed(...APPLY, '-refresh-only')
      expect((await stage.state()).map(({ name }) => name)).toEqual(['other'])
      await expectToConverge(stage)
    })
  },
)
