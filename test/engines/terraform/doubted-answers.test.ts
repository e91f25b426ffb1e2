import { expect, test } from 'vitest'
import {
  apiKey,
  CREATE_FIRST,
  changeOf,
  describeNewest,
  emulatorFor,
  expectEmptyPlan,
  HEADER,
  managedKeys,
  managedNames,
  openGateway,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'

const BOT = { name: 'Teams-Bot', type: 'locked_down_viewer' }

describeNewest('answers that contradict each other', { terraform: '1.11', opentofu: '1.11' }, engine => {
  test('a POST that is answered with the key of that name rotates nothing away', async () => {
    await using emulator = await emulatorFor({ createReturnsExisting: true })
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: HEADER + apiKey('bot', { ...BOT, keepers: { v: '1' } }, CREATE_FIRST),
    })
    await ws.apply()
    const before = await ws.attributes('ekb_api_key.bot')
    await ws.write(HEADER + apiKey('bot', { ...BOT, keepers: { v: '2' } }, CREATE_FIRST))
    const refused = await ws.run('apply', '-auto-approve', '-no-color')
    expect(refused.code).toBe(1)
    expect(refused.text).toContain('(CREATE_NOT_NEW)')
    expect(managedNames(emulator)).toEqual(['Teams-Bot'])
    expect((await ws.attributes('ekb_api_key.bot'))['id']).toBe(before['id'])
  })

  test('a DELETE that only says that it was done takes no key out of the state', async () => {
    await using emulator = await emulatorFor({ ids: true, deletes: 'pretended' })
    const resources = ['a', 'b', 'c'].map(name => apiKey(name, { ...BOT, name })).join('')
    await using ws = await openWorkspace({ engine, env: settingsOf(emulator), main: HEADER + resources })
    await ws.apply()
    const lied = await ws.run('destroy', '-auto-approve', '-no-color')
    expect(lied.code).toBe(1)
    for (const name of ['a', 'b', 'c']) expect(lied.text).toContain(`API key "${name}" was not deleted`)
    expect((await ws.succeed('state', 'list')).stdout.trim().split('\n')).toHaveLength(3)
    emulator.setBehaviour({ deletes: 'done' })
    emulator.clearJournal()
    await ws.succeed('destroy', '-auto-approve', '-no-color', '-refresh=false')
    expect(managedNames(emulator)).toEqual([])
    // The plan, the session that deletes, and what bears the three deletes out.
    expect(emulator.counts()).toMatchObject({ delete: 3 })
    expect(emulator.counts().list).toBeLessThanOrEqual(4)
  })

  test('a new value behind the same id takes the secret with it, and is replaced', async () => {
    await using emulator = await emulatorFor({ ids: true })
    const other = 'c9a1e1d0-0000-4000-8000-5e17aa1e5e17'
    let value: string | undefined
    await using gateway = await openGateway(emulator, {
      body: text => (value === undefined ? text : text.replaceAll(value, other)),
    })
    await using ws = await openWorkspace({
      engine,
      env: { ...settingsOf(emulator), EKB_ENDPOINT: gateway.endpoint },
      main: HEADER + apiKey('bot', BOT, CREATE_FIRST),
    })
    await ws.apply()
    value = managedKeys(emulator)[0]?.value
    const { plan, text } = await ws.planShown()
    expect(changeOf(plan, 'ekb_api_key.bot').change.actions).toEqual(['create', 'delete'])
    expect(changeOf(plan, 'ekb_api_key.bot').change.before).toMatchObject({ key: other, secret: null })
    expect(text).toContain('An API key is replaced because its value has changed')
    await ws.applyPlan()
    expect(managedNames(emulator)).toEqual(['Teams-Bot'])
    expect((await ws.attributes('ekb_api_key.bot'))['secret']).toBe(managedKeys(emulator)[0]?.secret)
    await expectEmptyPlan(ws)
  })

  test.each([{ lowerCaseNames: true }, { nameLength: 8 }])(
    'a name that is stored in another form rotates nothing: %j',
    async behaviour => {
      await using emulator = await emulatorFor(behaviour)
      const lookUp =
        'data "ekb_api_key" "d" {\n  name       = "Teams-Bot"\n  depends_on = [ekb_api_key.bot]\n}\n'
      const main = HEADER + apiKey('bot', BOT, CREATE_FIRST) + (behaviour.nameLength ? '' : lookUp)
      await using ws = await openWorkspace({ engine, env: settingsOf(emulator), main })
      expect((await ws.apply()).text).toContain('The platform stores a name in another form')
      const [made] = managedKeys(emulator)
      await expectEmptyPlan(ws)
      await ws.succeed('state', 'rm', 'ekb_api_key.bot')
      await ws.succeed('import', '-no-color', 'ekb_api_key.bot', `name:${made?.name}`)
      if (behaviour.nameLength) return
      expect((await ws.apply()).text).toContain('0 destroyed')
      expect(managedKeys(emulator)).toEqual([made])
      await expectEmptyPlan(ws)
    },
  )

  test('one key at two addresses is said, and strongly where one of them is removed', async () => {
    await using emulator = await emulatorFor({ ids: true })
    const one = HEADER + apiKey('one', BOT)
    await using ws = await openWorkspace({ engine, env: settingsOf(emulator), main: one })
    await ws.apply()
    const both = one + apiKey('other', BOT)
    await ws.write(both)
    await ws.succeed('import', '-no-color', 'ekb_api_key.other', `${managedKeys(emulator)[0]?.id}`)
    expect((await ws.plan()).text).toContain('One API key is managed at two addresses')
    await ws.write(one)
    expect((await ws.plan()).text).toContain('An API key that is kept elsewhere will be deleted')
  })

  test('the project of a state that the settings do not name is told', async () => {
    await using emulator = await emulatorFor({
      seed: { projects: [{ id: 'test' }, { id: 'prod' }] },
    })
    const env = { ...settingsOf(emulator), EKB_PROJECT_ID: 'test' }
    await using ws = await openWorkspace({ engine, env, main: HEADER + apiKey('bot', BOT) })
    await ws.apply()
    emulator.faults.add({ match: { operation: 'list' }, effect: { status: 403 } })
    ws.env['EKB_PROJECT_ID'] = 'prod'
    const { code, text } = await ws.plan()
    expect(code).toBe(1)
    expect(text).toContain('belongs to another project')
    expect(text).toContain('belongs to project test, but the settings name project prod')
  })
})
