import { expect, test } from 'vitest'
import {
  changesAsked,
  describeNewest,
  emulatorFor,
  expectEmptyPlan,
  managedKeys,
  managedNames,
  settingsOf,
} from '../harness/index.ts'
import { openSynthesized, synthesize } from './synthesize.ts'

describeNewest('example cdktn-migration', { terraform: '1.11', opentofu: '1.11' }, engine => {
  test('after the move there is nothing to change, and every key is the one it was', async () => {
    await using emulator = await emulatorFor()
    const before = { path: 'cdktn-migration/before/main.ts', stack: 'keys' }
    await using ws = await openSynthesized(before, engine, settingsOf(emulator))
    await ws.apply()
    expect(managedNames(emulator).sort()).toEqual(['ci-deployer', 'teams-bot', 'wiki-sync'])
    const keys = managedKeys(emulator)
    emulator.clearJournal()

    await synthesize({ path: 'cdktn-migration/after/main.ts', stack: 'keys' }, ws)
    await ws.succeed('init', '-no-color')
    await expectEmptyPlan(ws)
    await ws.apply()
    expect(changesAsked(emulator)).toEqual([])
    expect(managedKeys(emulator)).toEqual(keys)

    // The plan looks at the same keys: what the new program changes, it does change.
    emulator.advance('100d')
    expect((await ws.plan()).changes.toSorted()).toEqual([
      expect.stringMatching(/^replace ekb_api_key\.services_teams-bot_/),
    ])
    await ws.succeed('destroy', '-auto-approve', '-no-color')
    expect(managedNames(emulator)).toEqual([])
  })
})
