import { expect, test } from 'vitest'
import { byVersion } from '../../../scripts/engines/find.ts'
import {
  apiKey,
  describeEngines,
  type Engine,
  emulatorFor,
  expectEmptyPlan,
  HEADER,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'

const KEY = apiKey('bot', { name: 'teams-bot', type: 'locked_down_viewer' })
const output = (name: string, value: string) => `output "${name}" {\n  value = ${value}\n}\n`

/** Whether an engine calls functions of providers. */
function callsFunctions({ name, version }: Engine): boolean {
  return byVersion(version, name === 'terraform' ? '1.8.0' : '1.7.0') >= 0
}

describeEngines('functions', undefined, engine => {
  if (callsFunctions(engine)) test('answer in plan and apply what the resource shows', () => answered(engine))
  else test('are refused by an engine that has none, and nothing else is', () => refused(engine))
})

async function answered(engine: Engine): Promise<void> {
  await using emulator = await emulatorFor()
  const importId = `provider::ekb::import_id("p1", ekb_api_key.bot.id)`
  const print = 'nonsensitive(provider::ekb::fingerprint(ekb_api_key.bot.key))'
  const main = HEADER + KEY + output('print', print) + output('import_id', importId)
  await using ws = await openWorkspace({ engine, env: settingsOf(emulator), main })
  await ws.apply()
  const { id, fingerprint } = await ws.attributes('ekb_api_key.bot')
  expect(await ws.outputs()).toEqual({ print: fingerprint, import_id: `p1/${id}` })
  await expectEmptyPlan(ws)

  await ws.write(HEADER + KEY + output('print', 'provider::ekb::fingerprint(ekb_api_key.bot.key)'))
  const { errors } = await ws.plan()
  expect(errors.map(({ summary }) => summary)).toEqual(['Output refers to sensitive values'])

  await ws.write(HEADER + output('one', 'provider::ekb::import_id("p1", "p2/42")'))
  const { code, text } = await ws.run('plan', '-no-color')
  expect(code).toBe(1)
  expect(text.replace(/\s+/g, ' ')).toMatch(
    /Invalid value for "id" parameter: id must be the public id of a key.*\(FUNCTION_ID_INVALID\)/,
  )
}

async function refused(engine: Engine): Promise<void> {
  await using emulator = await emulatorFor()
  const main = HEADER + KEY + output('print', 'ekb_api_key.bot.fingerprint')
  await using ws = await openWorkspace({ engine, env: settingsOf(emulator), main })
  await ws.apply()
  await expectEmptyPlan(ws)
  await ws.write(HEADER + KEY + output('print', 'provider::ekb::fingerprint("any")'))
  const { code, text } = await ws.run('plan', '-no-color')
  expect(code).toBe(1)
  expect(text).toContain('provider::ekb::fingerprint("any")')
}
