import { expect, test } from 'vitest'
import {
  actionsOf,
  changesAsked,
  describeNewest,
  type Engine,
  emulatorFor,
  expectEmptyPlan,
  managedKeys,
  managedNames,
  settingsOf,
} from '../harness/index.ts'
import { openSynthesized } from './synthesize.ts'

const NAMES = ['acme-ci-deployer', 'acme-nightly-report', 'acme-teams-bot']

describeNewest('example cdktf', { terraform: '1.11' }, engine => {
  test('apply, nothing to change, rotation by age, destroy', () => liveThrough('cdktf/main.ts', engine))
})

describeNewest('example cdktn', { terraform: '1.11', opentofu: '1.11' }, engine => {
  test('apply, nothing to change, rotation by age, destroy', () => liveThrough('cdktn/main.ts', engine))
})

async function liveThrough(path: string, engine: Engine): Promise<void> {
  await using emulator = await emulatorFor()
  await using ws = await openSynthesized({ path, stack: 'service-keys' }, engine, settingsOf(emulator))
  await ws.apply()
  expect(managedNames(emulator).sort()).toEqual(NAMES)
  const outputs = await ws.outputs()
  const bot = managedKeys(emulator).find(({ name }) => name === 'acme-teams-bot')
  expect(outputs['teams_bot_key']).toBe(bot?.value)
  expect(Object.keys(outputs['fingerprints'] as object)).toEqual([
    'ci-deployer',
    'nightly-report',
    'teams-bot',
  ])
  await expectEmptyPlan(ws)

  emulator.advance('91d')
  emulator.clearJournal()
  const actions = actionsOf((await ws.plan()).plan)
  expect(Object.keys(actions).map(address => address.replace(/_[0-9A-F]{8}$/, ''))).toEqual([
    'ekb_api_key.keys_ci-deployer',
    'ekb_api_key.keys_teams-bot',
  ])
  expect(Object.values(actions)).toEqual(['create, delete', 'create, delete'])
  await ws.applyPlan()
  expect(changesAsked(emulator).toSorted()).toEqual(['create', 'create', 'delete', 'delete'])
  expect(managedNames(emulator).sort()).toEqual(NAMES)
  await expectEmptyPlan(ws)

  await ws.succeed('destroy', '-auto-approve', '-no-color')
  expect(managedNames(emulator)).toEqual([])
}
