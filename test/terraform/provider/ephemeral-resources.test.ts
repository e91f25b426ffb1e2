import { describe, expect, test } from 'vitest'
import { type ObjectValue, UNKNOWN } from '../../../src/terraform/plugin/value.ts'
import { hashedId, present, World } from './support/world.ts'

const TYPE = 'ekb_api_key'
const STORED: ObjectValue = { name: 'bot', type: 'locked_down_viewer' }
const FORGOTTEN: ObjectValue = { ...STORED, store_secret: false }
const ROTATING: ObjectValue = { ...FORGOTTEN, keepers: { rotation: '1' } }

describe('a key that the run has not created', () => {
  test.each(['id', 'name'])(
    'is found by its %s: the platform tells the key, and nobody the secret',
    async by => {
      const world = new World()
      const key = world.seed('bot', 'privileged')
      const walk = await world.walk()
      const given = by === 'id' ? { id: hashedId(key) } : { name: 'bot' }
      const { result, errors, warnings } = await walk.open(TYPE, given)
      expect([errors, warnings]).toEqual([[], []])
      expect(result).toEqual({
        project_id: 'p',
        id: hashedId(key),
        name: 'bot',
        require_secret: null,
        type: 'privileged',
        fingerprint: expect.stringMatching(/^sha256:[0-9a-f]{16}$/),
        created_at: '2026-02-19T12:00:00Z',
        key: key.value,
        secret: null,
      })
    },
  )

  test('has a null key and a warning where the platform masks it', async () => {
    const world = new World({ ids: true, mask: 'all' })
    const key = world.seed('bot')
    const { result, warnings } = await (await world.walk()).open(TYPE, { id: key.id })
    expect(result).toMatchObject({ id: key.id, key: null, secret: null, fingerprint: null })
    expect(warnings).toEqual(['keyNotShown'])
  })

  test('fails where its secret is required', async () => {
    const world = new World()
    world.seed('bot')
    const answer = await (await world.walk()).open(TYPE, { name: 'bot', require_secret: true })
    expect(answer).toMatchObject({ result: null, errors: ['SECRET_NOT_HELD'] })
    expect(answer.diagnostics[0]).toMatchObject({ path: ['require_secret'] })
  })
})

describe('a selector', () => {
  test('is one of id and name, and not the name of the system key: a block is told', async () => {
    const walk = await new World().walk()
    for (const [given, code] of [
      [{}, 'KEY_SELECTOR_INVALID'],
      [{ id: 'a', name: 'b' }, 'KEY_SELECTOR_INVALID'],
      [{ name: ' automator KEY' }, 'SYSTEM_KEY_NOT_HANDED_OVER'],
    ] as const) {
      expect((await walk.validateEphemeral(TYPE, given)).errors).toEqual([code])
      expect(await walk.open(TYPE, given)).toMatchObject({ result: null, errors: [code] })
    }
    for (const given of [{ id: UNKNOWN }, { name: UNKNOWN }, { id: UNKNOWN, name: 'b' }]) {
      expect((await walk.validateEphemeral(TYPE, given)).errors).toEqual([])
    }
  })

  test('that meets no key, several, or the system key is an error; only lists are sent', async () => {
    const world = new World()
    world.seed('twice', 'privileged', 20)
    world.seed('twice', 'privileged', 10)
    const [system] = world.platform.keys
    const walk = await world.walk()
    for (const [given, code, path] of [
      [{ id: 'key_0000000000000000' }, 'KEY_NOT_FOUND', 'id'],
      [{ name: 'nobody' }, 'KEY_NOT_FOUND', 'name'],
      [{ name: 'twice' }, 'KEY_AMBIGUOUS', 'name'],
      [{ id: hashedId(present(system ?? null)) }, 'SYSTEM_KEY_NOT_HANDED_OVER', 'id'],
    ] as const) {
      const answer = await walk.open(TYPE, given)
      expect(answer).toMatchObject({ result: null, errors: [code], diagnostics: [{ path: [path] }] })
    }
    expect(world.platform.requests.every(({ kind }) => kind === 'list')).toBe(true)
  })

  test('needs a project and settings, as data sources do', async () => {
    const world = new World()
    world.seed('bot')
    const alone = await world.walk({ project: null })
    expect(await alone.open(TYPE, { name: 'bot' })).toMatchObject({
      result: null,
      errors: ['PROJECT_MISSING'],
    })
    const later = await world.walk({ settings: { endpoint: UNKNOWN } })
    expect((await later.open(TYPE, { name: 'bot' })).errors).toEqual(['SETTINGS_NOT_KNOWN'])
    const other = await (await world.walk()).open(TYPE, { name: 'bot', project_id: 'q' })
    expect(other.result?.['project_id']).toBe('q')
  })

  test('gets back the form of id or name that it has', async () => {
    const world = new World({ ids: true })
    const key = world.seed('Bot')
    const walk = await world.walk()
    expect((await walk.open(TYPE, { name: 'bot' })).result).toMatchObject({ name: 'bot', id: key.id })
    expect((await walk.open(TYPE, { id: hashedId(key) })).result).toMatchObject({ id: hashedId(key) })
  })
})

describe('a key that the run has created', () => {
  test.each([
    ['stored', STORED],
    ['not stored', FORGOTTEN],
  ])('is handed over from memory without a list, as often as it is opened: %s', async (_, given) => {
    const world = new World()
    const walk = await world.walk()
    const { kept } = await walk.apply(null, await walk.plan(null, given), given)
    const made = present(world.platform.alive().find(({ name }) => name === 'bot') ?? null)
    const asked = world.platform.requests.length
    for (const selector of [{ id: kept?.state['id'] ?? null }, { name: 'bot' }]) {
      const { result } = await walk.open(TYPE, { ...selector, require_secret: true })
      expect(result).toMatchObject({
        key: made.value,
        secret: made.secret,
        fingerprint: present(kept).state['fingerprint'],
        created_at: present(kept).state['created_at'],
      })
      expect((await walk.close(TYPE)).errors).toEqual([])
    }
    expect(world.platform.requests).toHaveLength(asked)
  })

  test('has its key although the platform masks it', async () => {
    const world = new World({ ids: true, mask: 'all' })
    const walk = await world.walk()
    const { kept } = await walk.apply(null, await walk.plan(null, FORGOTTEN), FORGOTTEN)
    const { result, warnings } = await walk.open(TYPE, { id: present(kept).state['id'] ?? null })
    expect(result?.['key']).toBe(world.platform.alive().find(({ name }) => name === 'bot')?.value)
    expect(warnings).toEqual([])
  })

  test('is forgotten once it is deleted, and with the process', async () => {
    const world = new World()
    const walk = await world.walk()
    const { kept } = await walk.apply(null, await walk.plan(null, FORGOTTEN), FORGOTTEN)
    const id = present(kept).state['id'] ?? null
    const next = await world.walk()
    expect((await next.open(TYPE, { id })).result).toMatchObject({ secret: null })
    await walk.destroy(present(kept), (await walk.plan(kept, null)).private)
    expect((await walk.open(TYPE, { id })).errors).toEqual(['KEY_NOT_FOUND'])
  })

  test('is the new one of a replacement and the new current one of a rotation', async () => {
    const world = new World()
    const type = 'ekb_rotating_api_key'
    const first = await world.walk({ type })
    const { kept } = await first.apply(null, await first.plan(null, ROTATING), ROTATING)
    const id = currentId(present(kept).state)
    expect((await first.open(TYPE, { id, require_secret: true })).errors).toEqual([])

    const rotated = { ...ROTATING, keepers: { rotation: '2' } }
    const second = await world.walk({ type })
    const after = await second.apply(kept, await second.plan(kept, rotated), rotated)
    const current = currentId(present(after.kept).state)
    expect(current).not.toBe(id)
    const { result } = await second.open(TYPE, { id: current, require_secret: true })
    expect(result?.['secret']).toBe(world.platform.keys.at(-1)?.secret)
    expect((await second.open(TYPE, { id })).result).toMatchObject({ secret: null })
  })
})

test.each([
  [TYPE, FORGOTTEN, /It is an ekb_api_key, so replace it with -replace=ADDRESS/],
  ['ekb_rotating_api_key', ROTATING, /In its ekb_rotating_api_key, change an entry of keepers/],
])('the error about a secret that is gone says what mends it: %s', async (type, given, remedy) => {
  const world = new World()
  const first = await world.walk({ type })
  const { kept } = await first.apply(null, await first.plan(null, given), given)
  const { state } = present(kept)
  const id = type === TYPE ? (state['id'] ?? null) : currentId(state)

  const next = await world.walk({ type })
  await next.read(present(kept))
  expect((await next.open(TYPE, { id })).errors).toEqual([])
  const answer = await next.open(TYPE, { id, require_secret: true })
  expect(answer.errors).toEqual(['SECRET_NOT_HELD'])
  expect(answer.diagnostics[0]?.detail).toMatch(remedy)
  const alone = await (await world.walk()).open(TYPE, { id, require_secret: true })
  expect(alone.diagnostics[0]?.detail).toMatch(
    /If an ekb_rotating_api_key manages it, .* If an ekb_api_key does, /,
  )
})

test('a hundred keys that nobody changes cost one list, also while others are created', async () => {
  const world = new World()
  const keys = Array.from({ length: 100 }, (_, index) => world.seed(`bot-${index}`))
  const walk = await world.walk()
  const opened = await walk.run(() => Promise.all(keys.map(key => walk.open(TYPE, { id: hashedId(key) }))))
  expect(opened.map(({ result }) => result?.['key'])).toEqual(keys.map(({ value }) => value))
  expect(world.platform.count('list')).toBe(1)

  const given = { ...FORGOTTEN, name: 'another' }
  await walk.apply(null, await walk.plan(null, given), given)
  const before = world.platform.count('list')
  for (const key of keys) await walk.open(TYPE, { id: hashedId(key) })
  expect(world.platform.count('list')).toBe(before)
})

function currentId(state: ObjectValue): string {
  return String((state['current'] as ObjectValue)['id'])
}
