import { expect, test } from 'vitest'
import { byVersion } from '../../../scripts/engines/find.ts'
import {
  apiKey,
  changesAsked,
  describeNewest,
  describeOldest,
  type Engine,
  Expression,
  emulatorFor,
  expectEmptyPlan,
  HEADER,
  managedNames,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'

const KEY = { name: 'teams-bot', type: 'locked_down_viewer', deletion_protection: true }
const LEAK = (count: number) => `resource "terraform_data" "leak" {
  input = ${count}
  lifecycle {
    action_trigger {
      events  = [after_update]
      actions = [action.ekb_revoke_api_key.bot]
    }
  }
}
`
const action = (name: string, selector: string) =>
  `action "ekb_revoke_api_key" "${name}" {\n  config {\n    ${selector}\n  }\n}\n`
const ACTIONS = action('bot', 'id = ekb_api_key.bot.id') + action('by_name', 'name = "teams-bot"')

const suite = (engine: Engine) => {
  test('a trigger and -invoke revoke a key at once, and the next run creates a new one', async () => {
    await using emulator = await emulatorFor()
    const main = (leaks: number) => HEADER + apiKey('bot', KEY) + ACTIONS + LEAK(leaks)
    await using ws = await openWorkspace({ engine, env: settingsOf(emulator), main: main(0) })
    await ws.apply()
    await expectEmptyPlan(ws)
    const first = await ws.attributes('ekb_api_key.bot')
    emulator.clearJournal()

    await ws.write(main(1))
    const { warnings } = await ws.plan()
    expect(warnings.map(({ detail }) => detail).join()).toContain(`deletes "teams-bot" (${first['id']}, `)
    expect(changesAsked(emulator)).toEqual([])
    const { text } = await ws.applyPlan()
    expect(text).toContain(`API key "teams-bot" (${first['id']}) is deleted.`)
    expect(managedNames(emulator)).toEqual([])
    await ws.apply()
    const second = await ws.attributes('ekb_api_key.bot')
    expect(second['id']).not.toBe(first['id'])
    await expectEmptyPlan(ws)

    const invoked = await ws.plan('-invoke=action.ekb_revoke_api_key.by_name')
    expect(invoked.warnings.map(({ summary }) => summary)).toEqual(['An API key will be revoked'])
    await ws.applyPlan()
    expect(managedNames(emulator)).toEqual([])
    const again = await ws.run(
      'apply',
      '-no-color',
      '-auto-approve',
      '-invoke=action.ekb_revoke_api_key.by_name',
    )
    expect(again.code).toBe(1)
    expect(again.text).toContain('(KEY_NOT_FOUND)')
    await ws.apply()
    await expectEmptyPlan(ws)
    expect(changesAsked(emulator)).toEqual(['delete', 'create', 'delete', 'create'])
  })

  test('the system key, the own key, and both or neither selector are refused', async () => {
    await using emulator = await emulatorFor()
    const own = emulator.keys().find(({ bootstrap }) => bootstrap === true)?.name ?? ''
    await using ws = await openWorkspace({ engine, env: settingsOf(emulator) })
    for (const [selector, code] of [
      ['name = "Automator Key"', 'REVOKE_SYSTEM_KEY'],
      [`name = ${JSON.stringify(own)}`, 'REVOKE_OWN_KEY'],
      ['name = "a"\n    id = "b"', 'KEY_SELECTOR_INVALID'],
      ['project_id = "p"', 'KEY_SELECTOR_INVALID'],
    ] as const) {
      await ws.write(HEADER + action('one', selector))
      const refused = await ws.run('plan', '-no-color', '-invoke=action.ekb_revoke_api_key.one')
      expect([selector, refused.code, refused.text]).toEqual([
        selector,
        1,
        expect.stringContaining(`(${code})`),
      ])
    }
    expect(changesAsked(emulator)).toEqual([])
  })
}

const without = (engine: Engine) => {
  test('an engine without actions refuses the block, and all else works', async () => {
    if (engine.name === 'terraform' && byVersion(engine.version, '1.14.0') >= 0)
      throw new Error('it has them')
    await using emulator = await emulatorFor()
    const main = HEADER + apiKey('bot', { ...KEY, name: new Expression('"bot"') })
    await using ws = await openWorkspace({ engine, env: settingsOf(emulator), main })
    await ws.apply()
    await expectEmptyPlan(ws)
    await ws.write(main + ACTIONS)
    const refused = await ws.run('plan', '-no-color')
    expect(refused.code).toBe(1)
    expect(refused.text).toMatch(/Blocks of type "action" are not expected here|Unsupported block type/)
  })
}

describeNewest('the action ekb_revoke_api_key', { terraform: '1.14.0' }, suite)
describeNewest('no actions', { opentofu: '1.6.0' }, without)
describeOldest('no actions', { terraform: '1.6.0' }, without)
