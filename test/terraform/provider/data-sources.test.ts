import { describe, expect, test } from 'vitest'
import { type ObjectValue, UNKNOWN } from '../../../src/terraform/plugin/value.ts'
import { BOT, hashedId, present, World } from './support/world.ts'

const SOURCES = ['ekb_api_key', 'ekb_api_keys', 'ekb_automator_key']

describe.each(SOURCES)('%s', type => {
  const any: ObjectValue = type === 'ekb_api_key' ? { name: 'bot' } : {}

  test('reads the default project, or its own', async () => {
    const world = new World()
    world.seed('bot')
    const walk = await world.walk()
    expect((await walk.readData(type, any)).state?.['project_id']).toBe('p')
    expect((await walk.readData(type, { ...any, project_id: 'q' })).state?.['project_id']).toBe('q')
  })

  test('answers nothing but the reason without a project, settings, or a list', async () => {
    const world = new World()
    world.seed('bot')
    const alone = await world.walk({ project: null })
    expect(await alone.readData(type, any)).toMatchObject({ state: null, errors: ['PROJECT_MISSING'] })
    const later = await world.walk({ settings: { endpoint: UNKNOWN } })
    expect(await later.readData(type, any)).toMatchObject({ state: null, errors: ['SETTINGS_NOT_KNOWN'] })
    world.platform.faults.list.push({ fails: true })
    expect(await (await world.walk()).readData(type, any)).toMatchObject({ state: null, errors: ['STOPPED'] })
  })

  test('is right as long as nothing is known of it', async () => {
    const { attributes } = present((await new World().walk()).provider.dataSources[type] ?? null).schema
    const open = Object.entries(attributes).flatMap(([name, { computed, optional }]) =>
      computed && !optional ? [] : [[name, UNKNOWN] as const],
    )
    const walk = await new World().walk()
    expect((await walk.validateData(type, Object.fromEntries(open))).errors).toEqual([])
  })
})

describe('ekb_api_key', () => {
  test.each(['id', 'name'])('finds a key by its %s, and hides its value', async by => {
    const world = new World()
    const key = world.seed('bot', 'privileged')
    const given = by === 'id' ? { id: hashedId(key) } : { name: 'bot' }
    const { state } = await (await world.walk()).readData('ekb_api_key', given)
    expect(state).toMatchObject({
      id: hashedId(key),
      name: 'bot',
      type: 'privileged',
      key: null,
      created_at: '2026-02-19T12:00:00Z',
    })
  })

  test('reveals the value only where that is asked for', async () => {
    const world = new World()
    const key = world.seed('bot')
    const walk = await world.walk()
    expect((await walk.readData('ekb_api_key', { name: 'bot', reveal: true })).state?.['key']).toBe(key.value)
    expect((await walk.readData('ekb_api_key', { name: 'bot', reveal: false })).state?.['key']).toBeNull()
  })

  test('gives back the name and the id that were asked for, whatever the platform calls them', async () => {
    const world = new World({ ids: true })
    const key = world.seed('Bot')
    const walk = await world.walk()
    expect((await walk.readData('ekb_api_key', { name: 'bot' })).state).toMatchObject({
      name: 'bot',
      id: key.id,
    })
    const hashed = hashedId(key)
    expect((await walk.readData('ekb_api_key', { id: hashed })).state).toMatchObject({
      name: 'Bot',
      id: hashed,
    })
  })

  test('needs one of id and name, which a block with both or none is told', async () => {
    const walk = await new World().walk()
    for (const given of [{}, { id: 'a', name: 'b' }]) {
      expect((await walk.validateData('ekb_api_key', given)).errors).toEqual(['KEY_SELECTOR_INVALID'])
      expect((await walk.readData('ekb_api_key', given)).errors).toEqual(['KEY_SELECTOR_INVALID'])
    }
    expect((await walk.validateData('ekb_api_key', { id: UNKNOWN, name: 'b' })).errors).toEqual([])
  })

  test('says what there is of several namesakes, and takes the youngest where that is meant', async () => {
    const world = new World()
    world.seed('bot', 'privileged', 20)
    const young = world.seed('bot', 'privileged', 10)
    const walk = await world.walk()
    expect((await walk.readData('ekb_api_key', { name: 'bot' })).errors).toEqual(['KEY_AMBIGUOUS'])
    const { state } = await walk.readData('ekb_api_key', { name: 'bot', most_recent: true })
    expect(state?.['id']).toBe(hashedId(young))
  })

  test('means the one of several namesakes that the same run has made', async () => {
    const world = new World()
    world.seed('bot')
    const walk = await world.walk()
    const { kept } = await walk.apply(null, await walk.plan(null, BOT), BOT)
    expect((await walk.readData('ekb_api_key', { name: 'bot' })).state?.['id']).toBe(kept?.state['id'])
  })
})

describe('ekb_api_keys', () => {
  async function names(config: ObjectValue): Promise<unknown> {
    const world = new World()
    world.seed('young', 'privileged', 1)
    world.seed('old', 'locked_down_viewer', 100)
    const { state } = await (await world.walk()).readData('ekb_api_keys', config)
    return (present(state)['keys'] as readonly ObjectValue[]).map(({ name }) => name)
  }

  test('lists all keys, oldest first, the system key among them', async () => {
    expect(await names({})).toEqual(['Automator Key', 'old', 'young'])
  })

  test.each([
    [{ search: 'OU' }, ['young']],
    [{ type: 'system' }, ['Automator Key']],
    [{ type: 'locked_down_viewer' }, ['old']],
    [{ older_than: '90d' }, ['Automator Key', 'old']],
  ])('filters by %j', async (filter, found) => {
    expect(await names(filter)).toEqual(found)
  })

  test('shows of each key what tells it apart, and never its value', async () => {
    const world = new World()
    const key = world.seed('bot', 'privileged')
    const { state } = await (await world.walk()).readData('ekb_api_keys', { search: 'bot' })
    expect(state?.['keys']).toEqual([
      {
        id: hashedId(key),
        name: 'bot',
        type: 'privileged',
        system: false,
        key_preview: `${key.value.slice(0, 4)}…${key.value.slice(-4)}`,
        fingerprint: expect.stringMatching(/^sha256:/),
        created_at: '2026-02-19T12:00:00Z',
      },
    ])
    expect(JSON.stringify(state)).not.toContain(key.value)
  })

  test.each<[ObjectValue, string, string]>([
    [{ type: 'admin' }, 'KEY_TYPE_FILTER_INVALID', 'type'],
    [{ older_than: 'old' }, 'DURATION_INVALID', 'older_than'],
  ])('refuses a filter that is none, at the attribute: %j', async (filter, code, attribute) => {
    const walk = await new World().walk()
    for (const call of [walk.validateData('ekb_api_keys', filter), walk.readData('ekb_api_keys', filter)]) {
      const { errors, diagnostics } = await call
      expect(errors).toEqual([code])
      expect(diagnostics[0]?.path).toEqual([attribute])
    }
  })
})

describe('ekb_automator_key', () => {
  test('describes the system key, and reveals its value only where that is asked for', async () => {
    const world = new World()
    const [system] = world.platform.keys
    const walk = await world.walk()
    const { state } = await walk.readData('ekb_automator_key', {})
    expect(state).toMatchObject({ name: 'Automator Key', type: 'system', key: null })
    const revealed = await walk.readData('ekb_automator_key', { reveal: true })
    expect(revealed.state?.['key']).toBe(system?.value)
  })

  test('fails where the platform hides the value that is to be revealed', async () => {
    const walk = await new World({ mask: 'all' }).walk()
    expect(await walk.readData('ekb_automator_key', { reveal: true })).toMatchObject({ state: null })
    expect((await walk.readData('ekb_automator_key', {})).errors).toEqual([])
  })
})
