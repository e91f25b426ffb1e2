import { expect, test } from 'vitest'
import { Secret } from '../../../src/core/secret.ts'
import type { Emulator } from '../../../src/emulator/index.ts'
import {
  apiKey,
  block,
  CREATE_FIRST,
  changesAsked,
  describeEngines,
  Expression,
  emulatorFor,
  expectEmptyPlan,
  type HclValue,
  HEADER,
  managedNames,
  openWorkspace,
  settingsOf,
  type Workspace,
} from '../harness/index.ts'

const VARIABLES = 'variable "v" { default = "1" }\nvariable "broken" { default = false }\n'
const IMPORT = block('import', { to: new Expression('ekb_api_key.ci'), id: 'name:Bootstrap Key' })
const KEEPERS = new Expression('{ v = var.v }')
const VIEWER = { type: 'locked_down_viewer', keepers: KEEPERS }
const CONSUMER = block(
  'resource "terraform_data" "consumer"',
  { triggers_replace: new Expression('ekb_api_key.ci.id') },
  'provisioner "local-exec" { command = var.broken ? "exit 1" : "true" }',
)

function ci(more = '', attributes: Readonly<Record<string, HclValue>> = {}): string {
  return apiKey('ci', { name: 'Bootstrap Key', type: 'privileged', keepers: KEEPERS, ...attributes }, more)
}

/** The deletes that were asked for, by what the activity of the emulator tells of each. */
function deletedInOrder(emulator: Emulator): string[] {
  return emulator
    .journal()
    .filter(({ operation }) => operation === 'delete')
    .map(({ path }) => path)
}

/** Lets the next commands sign in with what the state has of the key. */
async function signInAnew(ws: Workspace): Promise<void> {
  const { key, secret } = await ws.attributes('ekb_api_key.ci')
  Object.assign(ws.env, { EKB_API_KEY: String(key), EKB_API_SECRET: String(secret) })
}

describeEngines('the key that the provider signs in with', undefined, engine => {
  test('is neither destroyed nor replaced with a gap', async () => {
    await using emulator = await emulatorFor()
    const main = HEADER + VARIABLES + IMPORT + ci() + apiKey('bot', { name: 'bot', ...VIEWER })
    await using ws = await openWorkspace({ engine, env: settingsOf(emulator), main })
    await ws.apply()
    emulator.clearJournal()

    const planned = await ws.plan('-var=v=2')
    expect(planned.warnings).toContainEqual(
      expect.objectContaining({
        summary: 'The key that the provider signs in with is replaced',
        detail: expect.stringMatching(/"Bootstrap Key" \(key_.*Set create_before_destroy.*EKB_API_KEY/),
      }),
    )
    for (const args of [['-var=v=2'], ['-replace=ekb_api_key.ci'], ['-var=v=2', '-target=ekb_api_key.ci']]) {
      const { code, text } = await ws.run('apply', '-no-color', '-auto-approve', ...args)
      expect([code, text]).toEqual([1, expect.stringMatching(/Nothing was sent\..*\(OWN_KEY_GAP\)/)])
    }
    for (const args of [['-destroy'], ['-destroy', '-target=ekb_api_key.ci']]) {
      const { code, errors } = await ws.plan(...args)
      expect(code).toBe(1)
      expect(errors.map(({ summary }) => summary)).toEqual(['The provider signs in with this key'])
    }
    await ws.write(HEADER + VARIABLES + apiKey('bot', { name: 'bot', ...VIEWER }))
    expect((await ws.plan()).errors[0]?.detail).toMatch(/OWN_KEY_DELETE/)
    expect(emulator.keys().filter(({ name }) => name === 'Bootstrap Key')).toHaveLength(1)

    for (const attributes of [{ type: 'locked_down_viewer' }, { store_secret: false, keepers: { a: 'b' } }]) {
      await ws.write(main.replace(ci(), ci(CREATE_FIRST, attributes)))
      const { code, errors } = await ws.plan()
      expect([code, errors[0]?.detail]).toEqual([1, expect.stringMatching(/OWN_KEY_NOT_FOLLOWED/)])
    }
  })

  test.each([
    ['a platform that shows values', {}],
    ['one that masks them', { ids: true, masked: true }],
  ])('is rotated with overlap, and goes last: %s', async (_, behaviour) => {
    await using emulator = await emulatorFor(behaviour)
    const others = ['a', 'b', 'c'].map(name => apiKey(name, { name, ...VIEWER }))
    const more = apiKey('gone', { name: 'gone', ...VIEWER })
    const main = HEADER + VARIABLES + IMPORT + ci(CREATE_FIRST) + others.join('')
    await using ws = await openWorkspace({ engine, env: settingsOf(emulator), main: main + more })
    await ws.apply()
    const own = emulator.keys().find(({ bootstrap }) => bootstrap)
    emulator.clearJournal()
    await ws.write(main)
    await ws.apply('-var=v=2')
    const deletes = deletedInOrder(emulator)
    expect(deletes).toHaveLength(5)
    expect(emulator.keys().some(({ value }) => value === own?.value)).toBe(false)
    const names = [own?.id, new Secret(own?.value ?? '').digest()].map(String)
    expect(names.some(name => deletes.at(-1)?.includes(name))).toBe(true)
    expect(managedNames(emulator).toSorted()).toEqual(['Bootstrap Key', 'a', 'b', 'c'])

    const { errors } = await ws.plan('-var=v=2')
    expect(errors.map(({ detail }) => detail).join('\n')).toMatch(/CREDENTIALS_REJECTED/)
    await signInAnew(ws)
    await expectEmptyPlan(ws, '-var=v=2')
  })

  test('whose rotation was cut short stays until the run signs in with the new one', async () => {
    await using emulator = await emulatorFor()
    const main = HEADER + VARIABLES + IMPORT + ci(CREATE_FIRST) + CONSUMER
    await using ws = await openWorkspace({ engine, env: settingsOf(emulator), main })
    await ws.apply()
    const args = ['apply', '-no-color', '-auto-approve', '-var=v=2']
    expect((await ws.run(...args, '-var=broken=true')).code).toBe(1)
    emulator.clearJournal()
    const again = await ws.run(...args)
    expect([again.code, again.text]).toEqual([1, expect.stringMatching(/run again.*\(OWN_KEY_IN_USE\)/)])
    expect(again.text).toMatch(/terraform_data\.consumer: Creation complete/)
    expect(changesAsked(emulator)).toEqual([])
    await signInAnew(ws)
    await ws.apply('-var=v=2')
    expect(changesAsked(emulator)).toEqual(['delete'])
    await expectEmptyPlan(ws, '-var=v=2')
  })

  test('stays where the new pair was lost on the way, and is rotated by the next run', async () => {
    await using emulator = await emulatorFor()
    const main = HEADER + VARIABLES + IMPORT + ci(CREATE_FIRST, { deletion_protection: true })
    await using ws = await openWorkspace({ engine, env: settingsOf(emulator), main })
    await ws.apply()
    emulator.faults.add({ match: { operation: 'create', times: 1 }, effect: { dropAfterCommit: true } })
    expect((await ws.run('apply', '-no-color', '-auto-approve', '-var=v=2')).code).toBe(1)
    await ws.apply('-var=v=2')
    expect(managedNames(emulator)).toEqual(['Bootstrap Key'])
    await signInAnew(ws)
    await expectEmptyPlan(ws, '-var=v=2')
  })
})
