import { describe, expect } from 'vitest'
import { APPLY, expectToConverge, keysOnPlatform } from './support/agreement.ts'
import { keysNamed } from './support/keys.ts'
import { engineTest, newestEngine } from './support/newest-engine.ts'
import { expectAllEnded, until, untilIdle, untilPending } from './support/processes.ts'
import { providerConfig } from './support/provider-folder.ts'
import { openStage } from './support/stage.ts'

const cliConfig = await providerConfig()

describe.concurrent.each([await newestEngine('terraform'), await newestEngine('opentofu')])(
  'an engine that is killed, $label',
  wanted => {
    engineTest(wanted, 'during the POST: the key is deleted again', async engine => {
      await using stage = await openStage({ engine, cliConfig, main: keysNamed('bot') })
      stage.emulator.faults.add({ match: { operation: 'create', times: 1 }, effect: { delayMs: 2_000 } })
      const apply = stage.start(...APPLY)
      await untilPending(stage, 'create')
      apply.signal('SIGKILL')
      await stage.ended(apply)
      await expectAllEnded(stage)
      expect(stage.emulator.counts()).toMatchObject({ create: 1, delete: 1 })
      expect(keysOnPlatform(stage)).toEqual([])
      await expectToConverge(stage)
    })

    engineTest(
      wanted,
      'between the POST and its answer to the engine: the key is deleted again',
      async engine => {
        await using stage = await openStage({ engine, cliConfig, main: keysNamed('bot') })
        stage.emulator.subscribe(mutations => {
          if (!mutations.some(({ op }) => op === 'create')) return
          stage.emulator.faults.add({ match: { operation: 'list', times: 1 }, effect: { delayMs: 2_000 } })
        })
        const apply = stage.start(...APPLY)
        await until('the key exists', () => keysOnPlatform(stage).length === 1)
        await untilPending(stage, 'list')
        apply.signal('SIGKILL')
        await stage.ended(apply)
        await expectAllEnded(stage)
        expect(stage.emulator.counts()).toMatchObject({ create: 1, delete: 1 })
        expect(keysOnPlatform(stage)).toEqual([])
        await expectToConverge(stage)
      },
    )

    // The second key is handed over at its POST's word, once the last create has been seen in a list.
    engineTest(wanted, 'while the last create is looked for: that key is deleted again', async engine => {
      const main = keysNamed('first', 'second').replace(
        'resource "ekb_api_key" "second" {',
        '$&\n  depends_on = [ekb_api_key.first]',
      )
      await using stage = await openStage({ engine, cliConfig, main })
      stage.emulator.subscribe(mutations => {
        const isSecond = mutations.some(({ op }) => op === 'create') && keysOnPlatform(stage).length === 2
        if (!isSecond) return
        stage.emulator.faults.add({ match: { operation: 'list', times: 1 }, effect: { delayMs: 2_000 } })
      })
      const apply = stage.start(...APPLY)
      await until('both keys exist', () => keysOnPlatform(stage).length === 2)
      await untilPending(stage, 'list')
      apply.signal('SIGKILL')
      await stage.ended(apply)
      await expectAllEnded(stage)
      expect(stage.emulator.counts()).toMatchObject({ create: 2, delete: 1 })
      // The engine was given the first one; whether it had written its state by then is its own matter.
      expect(keysOnPlatform(stage).map(({ name }) => name)).toEqual(['first'])
    })

    engineTest(wanted, 'during the DELETE: the next refresh sees that the key is gone', async engine => {
      await using stage = await openStage({ engine, cliConfig, main: keysNamed('bot', 'other') })
      await stage.succeed(...APPLY)
      await stage.write(keysNamed('other'))
      stage.emulator.faults.add({ match: { operation: 'delete', times: 1 }, effect: { delayMs: 2_000 } })
      const apply = stage.start(...APPLY)
      await untilPending(stage, 'delete')
      apply.signal('SIGKILL')
      await stage.ended(apply)
      await expectAllEnded(stage)
      await untilIdle(stage)
      expect(keysOnPlatform(stage).map(({ name }) => name)).toEqual(['other'])
      await stage.succeed(...APPLY, '-refresh-only')
      expect((await stage.state()).map(({ name }) => name)).toEqual(['other'])
      await expectToConverge(stage)
    })

    engineTest(wanted, 'while it plans: the provider ends, and nothing was changed', async engine => {
      await using stage = await openStage({ engine, cliConfig, main: keysNamed('bot') })
      await stage.succeed(...APPLY)
      stage.emulator.clearJournal()
      stage.emulator.faults.add({ match: { operation: 'list' }, effect: { hang: true } })
      const plan = stage.start('plan', '-no-color')
      await untilPending(stage, 'list')
      plan.signal('SIGKILL')
      await stage.ended(plan)
      await expectAllEnded(stage)
      expect(stage.emulator.counts()).toMatchObject({ list: 1, total: 1 })
      await expectToConverge(stage)
    })
  },
)
