import { expect, test } from 'vitest'
import { byVersion } from '../../../scripts/engines/find.ts'
import {
  describeEngines,
  type Engine,
  emulatorFor,
  expectEmptyPlan,
  HEADER,
  managedKeys,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'

const KEY = `
resource "ekb_rotating_api_key" "bot" {
  name         = "bot"
  type         = "locked_down_viewer"
  store_secret = false
}
`
const EPHEMERAL = `
ephemeral "ekb_api_key" "bot" {
  id = ekb_rotating_api_key.bot.current.id
}
`

/** Whether an engine has ephemeral resources. */
function hasEphemerals({ name, version }: Engine): boolean {
  return byVersion(version, name === 'terraform' ? '1.10.0' : '1.11.0') >= 0
}

describeEngines('ephemeral resources', undefined, engine => {
  if (hasEphemerals(engine)) {
    test('are accepted by an engine that has them', async () => {
      await using ws = await openWorkspace({ engine, main: HEADER + KEY + EPHEMERAL })
      await ws.succeed('validate', '-no-color')
    })
    return
  }
  test('are refused by an engine that has none; without them the configuration works', async () => {
    await using emulator = await emulatorFor()
    await using ws = await openWorkspace({ engine, env: settingsOf(emulator), main: HEADER + KEY })
    await ws.apply()
    const [key] = managedKeys(emulator)
    const state = await ws.readFile('terraform.tfstate')
    for (const value of [key?.value, key?.secret]) expect(state).not.toContain(value)
    await expectEmptyPlan(ws)

    await ws.write(HEADER + KEY + EPHEMERAL)
    const refused = await ws.run('validate', '-no-color')
    expect(refused.code).toBe(1)
    expect(refused.text).toContain('Blocks of type "ephemeral" are not expected here.')
  })
})
