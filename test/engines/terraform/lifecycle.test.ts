import { expect, test } from 'vitest'
import {
  actionsOf,
  apiKey,
  CREATE_FIRST,
  changeOf,
  changesAsked,
  deleteOnPage,
  describeEngines,
  emulatorFor,
  expectEmptyPlan,
  HEADER,
  managedKeys,
  managedNames,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'

const BOT = { name: 'teams-bot', type: 'locked_down_viewer' }
const FOR_EACH = `
resource "ekb_api_key" "team" {
  for_each = toset(["red", "blue"])
  name     = "team-\${each.key}"
  type     = "locked_down_viewer"
}
`

describeEngines('lifecycle', undefined, engine => {
  test('keys are created, once each, and the lock file names the provider', async () => {
    await using emulator = await emulatorFor()
    await using ws = await openWorkspace({ engine, env: settingsOf(emulator), checksums: true })
    expect(await ws.readFile('.terraform.lock.hcl')).toMatch(
      /provider "registry\.[a-z]+\.(io|org)\/ekb\/ekb"[^}]*"h1:/s,
    )
    await ws.write(`${HEADER}
${apiKey('bot', { ...BOT, rotate_after: '90d', keepers: { release: '1' } })}
${apiKey('ci', { name: 'ci', type: 'privileged', deletion_protection: true, store_secret: false })}
${FOR_EACH}
output "bot_key" {
  value     = ekb_api_key.bot.key
  sensitive = true
}
output "bot_fingerprint" { value = ekb_api_key.bot.fingerprint }
output "due" { value = ekb_api_key.bot.rotation_due_at }
output "never_due" { value = ekb_api_key.ci.rotation_due_at }
`)
    const { plan } = await ws.planShown()
    expect(actionsOf(plan)).toEqual({
      'ekb_api_key.bot': 'create',
      'ekb_api_key.ci': 'create',
      'ekb_api_key.team["blue"]': 'create',
      'ekb_api_key.team["red"]': 'create',
    })
    const { change } = changeOf(plan, 'ekb_api_key.bot')
    expect(change.after).toEqual({
      ...BOT,
      project_id: emulator.projectId,
      rotate_after: '90d',
      rotate_early: null,
      keepers: { release: '1' },
      deletion_protection: false,
      store_secret: true,
      ready_for_rotation: false,
    })
    expect(change.after_unknown).toMatchObject({
      id: true,
      key: true,
      secret: true,
      key_preview: true,
      fingerprint: true,
      created_at: true,
      rotation_due_at: true,
    })
    expect(change.after_sensitive).toMatchObject({ key: true, secret: true })
    expect(changeOf(plan, 'ekb_api_key.ci').change.after).toMatchObject({ key: null, secret: null })
    expect(changesAsked(emulator)).toEqual([])

    await ws.applyPlan()
    expect(changesAsked(emulator)).toEqual(['create', 'create', 'create', 'create'])
    expect(managedNames(emulator).sort()).toEqual(['ci', 'team-blue', 'team-red', 'teams-bot'])
    await expectEmptyPlan(ws)

    const made = managedKeys(emulator).find(({ name }) => name === 'teams-bot')
    const ci = managedKeys(emulator).find(({ name }) => name === 'ci')
    const bot = await ws.attributes('ekb_api_key.bot')
    expect(bot).toMatchObject({ key: made?.value, secret: made?.secret, ready_for_rotation: false })
    expect(bot['id']).toMatch(/^key_[0-9a-f]{16}$/)
    expect(Date.parse(String(bot['rotation_due_at'])) - Date.parse(String(bot['created_at']))).toBe(
      89 * 86_400_000,
    )
    expect(await ws.outputs()).toEqual({
      bot_key: made?.value,
      bot_fingerprint: bot['fingerprint'],
      due: bot['rotation_due_at'],
    })
    expect(await ws.attributes('ekb_api_key.ci')).toMatchObject({
      key: null,
      secret: null,
      rotation_due_at: null,
    })
    const file = await ws.readFile('terraform.tfstate')
    expect(file.includes(made?.value ?? '?')).toBe(true)
    expect(file.includes(ci?.value ?? '')).toBe(false)
    expect(file.includes(ci?.secret ?? '')).toBe(false)

    await ws.write(HEADER + apiKey('ci', { name: 'ci', type: 'privileged', store_secret: false }))
    await ws.apply('-target=ekb_api_key.ci')
    emulator.clearJournal()
    await ws.succeed('destroy', '-auto-approve', '-no-color')
    expect(changesAsked(emulator)).toEqual(['delete', 'delete', 'delete', 'delete'])
    expect(managedNames(emulator)).toEqual([])
    await ws.write(HEADER)
    await expectEmptyPlan(ws)
  })

  test('what only the state knows changes in place, without a request that changes a key', async () => {
    await using emulator = await emulatorFor()
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: HEADER + apiKey('bot', BOT),
    })
    await ws.apply()
    const before = await ws.attributes('ekb_api_key.bot')
    emulator.clearJournal()
    const steps: [what: string, attributes: Record<string, unknown>, after: Record<string, unknown>][] = [
      ['an age is added, first keepers are recorded', { rotate_after: '90d', keepers: { a: '1' } }, {}],
      ['the age is another, no keepers are recorded', { rotate_after: '26w' }, { keepers: null }],
      [
        'the age is removed, protection is on, empty keepers are recorded',
        { deletion_protection: true, keepers: {} },
        { rotate_after: null, rotation_due_at: null },
      ],
      [
        'protection is off, keepers after empty ones are recorded',
        { keepers: { b: '1' } },
        { deletion_protection: false },
      ],
      ['the secret is forgotten', { store_secret: false }, { key: null, secret: null, keepers: null }],
      ['the key is stored again', {}, { store_secret: true, key: before['key'], secret: null }],
    ]
    for (const [what, attributes, after] of steps) {
      await ws.write(HEADER + apiKey('bot', { ...BOT, ...(attributes as object) }))
      const { changes, warnings } = await ws.listen('plan', '-out=tfplan')
      expect(changes, what).toEqual(['update ekb_api_key.bot'])
      expect(warnings.map(({ summary }) => summary)).toEqual(
        {
          'the secret is forgotten': ['The value of an API key is removed from the state'],
          'the key is stored again': ['The secret of an API key is not stored'],
        }[what] ?? [],
      )
      await ws.applyPlan()
      const now = await ws.attributes('ekb_api_key.bot')
      const kept = { id: before['id'], created_at: before['created_at'], ready_for_rotation: false }
      expect(now, what).toMatchObject({ ...attributes, ...after, ...kept })
      if (attributes['store_secret'] === false) {
        const state = await ws.readFile('terraform.tfstate')
        expect(state.includes(String(before['key']))).toBe(false)
        expect(state.includes(String(before['secret']))).toBe(false)
      }
      await expectEmptyPlan(ws)
    }
    expect(changesAsked(emulator)).toEqual([])
  })

  test('a changed name, type or keeper is a new key, in the order that the block asks for', async () => {
    await using emulator = await emulatorFor()
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: HEADER + apiKey('bot', { ...BOT, keepers: { a: '1' } }),
    })
    await ws.apply()
    const steps: [path: string, attributes: Record<string, string | object>, more: string][] = [
      ['name', { ...BOT, name: 'slack-bot', keepers: { a: '1' } }, ''],
      ['type', { name: 'slack-bot', type: 'privileged', keepers: { a: '1' } }, CREATE_FIRST],
      ['keepers', { name: 'slack-bot', type: 'privileged', keepers: { a: '2' } }, ''],
      ['keepers', { name: 'slack-bot', type: 'privileged', keepers: { a: '2', b: '1' } }, CREATE_FIRST],
      ['keepers', { name: 'slack-bot', type: 'privileged', keepers: { b: '1' } }, ''],
    ]
    for (const [path, attributes, more] of steps) {
      const createFirst = more === CREATE_FIRST
      const old = await ws.attributes('ekb_api_key.bot')
      await ws.write(HEADER + apiKey('bot', attributes as never, more))
      emulator.clearJournal()
      const { plan } = await ws.planShown()
      expect(actionsOf(plan)).toEqual({
        'ekb_api_key.bot': createFirst ? 'create, delete' : 'delete, create',
      })
      const { change, action_reason } = changeOf(plan, 'ekb_api_key.bot')
      expect(action_reason).toBe('replace_because_cannot_update')
      expect(change.replace_paths).toEqual([[path]])
      expect(change.after_unknown).toMatchObject({ id: true, key: true, secret: true, fingerprint: true })
      expect(change.after).toMatchObject({ ready_for_rotation: false })
      await ws.applyPlan()
      expect(changesAsked(emulator)).toEqual(createFirst ? ['create', 'delete'] : ['delete', 'create'])
      const now = await ws.attributes('ekb_api_key.bot')
      expect(now).toMatchObject(attributes)
      expect(now['id']).not.toBe(old['id'])
      expect(managedKeys(emulator).map(({ value }) => value)).toEqual([now['key']])
      await expectEmptyPlan(ws)
    }
  })

  test('a key that was deleted on the page is found gone and created again', async () => {
    await using emulator = await emulatorFor()
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: HEADER + apiKey('bot', BOT) + apiKey('ci', { name: 'ci', type: 'locked_down_viewer' }),
    })
    await ws.apply()
    await deleteOnPage(emulator, String((await ws.attributes('ekb_api_key.bot'))['key']))
    emulator.clearJournal()
    const { plan, drift } = await ws.planShown()
    expect(drift).toEqual(['ekb_api_key.bot'])
    expect(actionsOf(plan)).toEqual({ 'ekb_api_key.bot': 'create' })
    await ws.applyPlan()
    expect(changesAsked(emulator)).toEqual(['create'])
    await expectEmptyPlan(ws)

    await deleteOnPage(emulator, String((await ws.attributes('ekb_api_key.ci'))['key']))
    emulator.clearJournal()
    await ws.succeed('destroy', '-auto-approve', '-no-color')
    expect(changesAsked(emulator)).toEqual(['delete'])
    expect(managedNames(emulator)).toEqual([])
  })
})
