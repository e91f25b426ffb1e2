import { describe, expect, test } from 'vitest'
import type { EmulatorOptions } from '../../../src/emulator/index.ts'
import {
  actionsOf,
  apiKey,
  CREATE_FIRST,
  changesAsked,
  deleteOnPage,
  describeOldest,
  emulatorFor,
  expectEmptyPlan,
  HEADER,
  managedKeys,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'

interface Dialect {
  readonly platform: EmulatorOptions
  readonly settings?: Readonly<Record<string, string>>
  /** What the ids of keys look like. Default: made of a hash. */
  readonly id?: RegExp
  /** Where the journal shows that requests went. */
  readonly path?: RegExp
}

const HASHED = /^key_[0-9a-f]{16}$/
const OWN_ID = /^(?!key_[0-9a-f]{16}$).{4,}$/
const BY_PROJECT = { EKB_API_KEYS_PATH: '/project/{project_id}/api-keys' }

const DIALECTS: Readonly<Record<string, Dialect>> = {
  'ids of its own': { platform: { ids: true }, id: OWN_ID },
  'ids, told when a key is created': { platform: { ids: true, createIds: true }, id: OWN_ID },
  'ids and masked values': { platform: { ids: true, masked: true }, id: OWN_ID },
  'masked values and no ids': { platform: { masked: true } },
  'other error shapes, below a prefix': { platform: { fastapiErrors: true, basePath: '/tools/ekb' } },
  'the project in the path': {
    platform: {},
    settings: BY_PROJECT,
    path: /^\/project\/[^/]+\/api-keys(\/|$)/,
  },
  'the project in the path, below a prefix, without its slash, with ids': {
    platform: { basePath: '/ekb', ids: true },
    settings: { EKB_API_KEYS_PATH: BY_PROJECT.EKB_API_KEYS_PATH.slice(1) },
    id: OWN_ID,
    path: /^\/project\/[^/]+\/api-keys(\/|$)/,
  },
  'lists that lag behind': { platform: { listLagMs: 1_200 } },
}

const BOT = { name: 'bot', type: 'locked_down_viewer', rotate_after: '90d' }

describe.each(Object.entries(DIALECTS))('a platform with %s', (_title, dialect) => {
  const { platform, settings = {}, id = HASHED, path = /^\/api\/keys(\/|$)/ } = dialect
  const needsValue = platform.masked === true && platform.ids !== true

  describeOldest('lifecycle', { terraform: '1.11', opentofu: '1.11' }, engine => {
    test('every step is followed by an empty plan', async () => {
      await using emulator = await emulatorFor(platform)
      const other = { name: 'other', type: 'privileged', store_secret: needsValue }
      await using ws = await openWorkspace({
        engine,
        env: { ...settingsOf(emulator), ...settings },
        main: HEADER + apiKey('bot', BOT, CREATE_FIRST) + apiKey('other', other),
      })
      await ws.apply()
      const first = await ws.attributes('ekb_api_key.bot')
      const made = managedKeys(emulator).find(({ name }) => name === 'bot')
      expect(first).toMatchObject({ key: made?.value, secret: made?.secret })
      expect(first['id']).toMatch(id)
      expect(first['id']).not.toContain(made?.value)
      expect(first['fingerprint']).toMatch(/^sha256:[0-9a-f]{16}$/)
      expect((await ws.attributes('ekb_api_key.other'))['fingerprint']).toMatch(/^sha256:/)
      await expectEmptyPlan(ws)

      await ws.write(
        HEADER + apiKey('bot', { ...BOT, keepers: { a: '1' } }, CREATE_FIRST) + apiKey('other', other),
      )
      await ws.apply()
      expect(await ws.attributes('ekb_api_key.bot')).toMatchObject({ id: first['id'], key: first['key'] })
      await expectEmptyPlan(ws)

      emulator.clearJournal()
      await ws.write(
        HEADER + apiKey('bot', { ...BOT, keepers: { a: '2' } }, CREATE_FIRST) + apiKey('other', other),
      )
      await ws.apply()
      emulator.advance('91d')
      expect(actionsOf((await ws.planShown()).plan)).toEqual({ 'ekb_api_key.bot': 'create, delete' })
      await ws.applyPlan()
      expect(changesAsked(emulator)).toEqual(['create', 'delete', 'create', 'delete'])
      await expectEmptyPlan(ws)

      await deleteOnPage(emulator, String((await ws.attributes('ekb_api_key.bot'))['key']))
      expect(actionsOf((await ws.planShown()).plan)).toEqual({ 'ekb_api_key.bot': 'create' })
      await ws.applyPlan()
      await expectEmptyPlan(ws)
      expect(managedKeys(emulator)).toHaveLength(2)
      // The page's own requests are below the one path, the provider's all below the configured one.
      const paths = emulator.journal().filter(({ userAgent }) => userAgent?.startsWith('ekb/'))
      expect(paths.length).toBeGreaterThan(4)
      for (const request of paths) expect(request.path).toMatch(path)

      await ws.succeed('destroy', '-auto-approve', '-no-color')
      expect(managedKeys(emulator)).toEqual([])
    })
  })
})

describeOldest('masked values', { terraform: '1.11', opentofu: '1.11' }, engine => {
  test('a key that could never be deleted is refused before it is created', async () => {
    await using emulator = await emulatorFor({ masked: true })
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: HEADER + apiKey('bot', { name: 'bot', type: 'privileged', store_secret: false }),
    })
    const created = await ws.plan()
    expect(created.errors).toMatchObject([
      {
        summary: 'store_secret cannot be false with this platform',
        address: 'ekb_api_key.bot',
        snippet: { code: expect.stringContaining('store_secret') },
      },
    ])
    await ws.write(HEADER + apiKey('bot', { name: 'bot', type: 'privileged' }))
    await ws.apply()
    await ws.write(HEADER + apiKey('bot', { name: 'bot', type: 'privileged', store_secret: false }))
    expect((await ws.plan()).errors).toHaveLength(1)
    expect(changesAsked(emulator)).toEqual(['create'])
  })

  test('what is hidden is neither revealed nor imported', async () => {
    await using emulator = await emulatorFor({ masked: true })
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: `${HEADER}data "ekb_automator_key" "all" {}\noutput "preview" { value = data.ekb_automator_key.all.key_preview }\n`,
    })
    await ws.apply()
    const system = emulator.keys().find(({ type }) => type === 'system')
    expect(await ws.outputs()).toEqual({ preview: `${system?.value.slice(0, 4)}…${system?.value.slice(-4)}` })
    await ws.write(`${HEADER}data "ekb_automator_key" "all" { reveal = true }\n`)
    expect((await ws.plan()).errors).toMatchObject([
      {
        summary: 'The platform does not show the value of this key',
        address: 'data.ekb_automator_key.all',
      },
    ])
    await ws.write(HEADER + apiKey('bot', { name: 'bot', type: 'privileged' }))
    await ws.apply()
    await ws.succeed('state', 'rm', 'ekb_api_key.bot')
    const said = await ws.run('import', '-no-color', 'ekb_api_key.bot', 'name:bot')
    expect(said.code).toBe(1)
    expect(said.text).toMatch(/Error: This key could not be deleted later/)
  })
})
