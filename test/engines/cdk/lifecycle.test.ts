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

/** A rotating key is called after its generation, behind a tag that the provider draws. */
const HELPDESK = /^acme-helpdesk\.[0-9a-z]{4}\.([12])$/

describeNewest('example cdktf', { terraform: '1.11' }, engine => {
  test('apply, nothing to change, rotation by age, destroy', () => liveThrough('cdktf/main.ts', engine))
})

describeNewest('example cdktn', { terraform: '1.11', opentofu: '1.11' }, engine => {
  test('apply, nothing to change, rotation by age, destroy', () => liveThrough('cdktn/main.ts', engine))
})

async function liveThrough(path: string, engine: Engine): Promise<void> {
  await using emulator = await emulatorFor()
  await using ws = await openSynthesized({ path, stack: 'service-keys' }, engine, settingsOf(emulator))
  const named = () => managedNames(emulator).map(name => name.replace(HELPDESK, 'acme-helpdesk $1'))
  await ws.apply()
  expect(named().sort()).toEqual([...NAMES, 'acme-helpdesk 1'].sort())
  const outputs = await ws.outputs()
  const bot = managedKeys(emulator).find(({ name }) => name === 'acme-teams-bot')
  expect(outputs['teams_bot_key']).toBe(bot?.value)
  const helpdesk = managedKeys(emulator).find(({ name }) => HELPDESK.test(name))
  expect(outputs['helpdesk_key']).toBe(helpdesk?.value)
  expect(Object.keys(outputs['fingerprints'] as object)).toEqual([
    'ci-deployer',
    'helpdesk',
    'nightly-report',
    'teams-bot',
  ])
  await expectEmptyPlan(ws)

  emulator.advance('91d')
  emulator.clearJournal()
  const actions = actionsOf((await ws.planShown()).plan)
  expect(Object.keys(actions).map(address => address.replace(/_[0-9A-F]{8}$/, ''))).toEqual([
    'ekb_api_key.keys_ci-deployer',
    'ekb_api_key.keys_teams-bot',
    'ekb_rotating_api_key.keys_helpdesk',
  ])
  expect(Object.values(actions)).toEqual(['create, delete', 'create, delete', 'update'])
  await ws.applyPlan()
  expect(changesAsked(emulator).toSorted()).toEqual(['create', 'create', 'create', 'delete', 'delete'])
  expect(named().sort()).toEqual([...NAMES, 'acme-helpdesk 1', 'acme-helpdesk 2'].sort())
  await expectEmptyPlan(ws)

  emulator.advance('49h')
  expect(Object.values(actionsOf((await ws.planShown()).plan))).toEqual(['update'])
  await ws.applyPlan()
  expect(named().sort()).toEqual([...NAMES, 'acme-helpdesk 2'].sort())
  await expectEmptyPlan(ws)

  await ws.succeed('destroy', '-auto-approve', '-no-color')
  expect(managedNames(emulator)).toEqual([])
}
