import { describe, expect, test } from 'vitest'
import { type ObjectValue, UNKNOWN } from '../../../src/terraform/plugin/value.ts'
import { ROTATING, rotated } from './rotating-api-key/rotating.ts'
import { fine, hashedId, present, type WalkOptions, World } from './support/world.ts'

/** Names that a person could give, and that a configuration must survive. */
const NAMES = [
  'plain',
  'teams "bot"',
  '\x24{var.x}',
  '%{ if true }',
  '$${x}',
  'back\\slash',
  'Zoë 🤖 日本語',
  '\u202eright to left',
  'name:with: colons, commas/slashes',
  'Teams-Bot',
  'teams_bot',
  '007',
  'null',
  'true',
  '"quoted"',
  '# comment // *',
  'bot.k3f9.8',
  'x'.repeat(255),
]

const KINDS: readonly (readonly [string, WalkOptions])[] = [
  ['ekb_api_key', {}],
  ['ekb_rotating_api_key', ROTATING],
]

describe.each(KINDS)('the list resource %s', (_, options) => {
  test.each([
    [{ older_than: '90' }, 'DURATION_INVALID'],
    [{ type: 'admin' }, 'KEY_TYPE_FILTER_INVALID'],
    [{ name: '' }, 'KEY_NAME_FILTER_INVALID'],
    [{ name: 'a', name_prefix: 'a' }, 'KEY_NAME_FILTER_INVALID'],
  ])('refuses the filter %j, and asks nothing of the platform', async (filter, code) => {
    const world = new World()
    const walk = await world.walk(options)
    expect((await walk.validateList(filter)).errors).toEqual([code])
    expect(await walk.list(filter)).toMatchObject({ found: [], errors: [code] })
    expect(world.platform.count('list')).toBe(0)
  })

  test('is right as long as nothing is known of its filters', async () => {
    const walk = await new World().walk(options)
    const open = { project_id: UNKNOWN, name: UNKNOWN, name_prefix: UNKNOWN, type: UNKNOWN }
    expect((await walk.validateList(open)).errors).toEqual([])
  })

  test('finds nothing but the reason without a project, settings, or a list', async () => {
    const world = new World()
    const alone = await world.walk({ ...options, project: null })
    expect(await alone.list({})).toMatchObject({ found: [], errors: ['PROJECT_MISSING'] })
    const later = await world.walk({ ...options, settings: { endpoint: UNKNOWN } })
    expect(await later.list({})).toMatchObject({ found: [], errors: ['SETTINGS_NOT_KNOWN'] })
    world.platform.faults.list.push({ fails: true })
    expect(await (await world.walk(options)).list({})).toMatchObject({ found: [], errors: ['STOPPED'] })
  })

  test('ends where the engine has enough, with one request to the platform', async () => {
    const world = new World()
    for (let count = 0; count < 9; count += 1) world.seed(`bot.k3f${count}.1`)
    const walk = await world.walk(options)
    expect((await walk.list({})).found).toHaveLength(9)
    expect((await walk.list({}, { limit: 4 })).found).toHaveLength(4)
    for (const takes of [1, 8]) expect((await walk.list({}, { takes })).found).toHaveLength(takes)
    expect(world.platform.count('list')).toBe(1)
  })

  test('says first which keys it leaves out, because nothing identifies them', async () => {
    const world = new World({ mask: 'ends' })
    for (let count = 0; count < 7; count += 1) world.seed(`bot.k3f${count}.1`)
    const { found, warnings, diagnostics } = await (await world.walk(options)).list({})
    expect(found).toEqual([])
    expect(warnings).toHaveLength(1)
    expect(diagnostics[0]?.detail).toContain('The list of project p leaves out "bot')
    expect(diagnostics[0]?.detail).toContain('", 2 more. Manage them')
  })
})

describe('ekb_api_key', () => {
  test('is left out with a warning where no configuration can have its name', async () => {
    const world = new World()
    for (const name of ['line\nbreak', 'plain', 'tab\there']) world.seed(name)
    const { found, diagnostics } = await (await world.walk()).list({})
    expect(found.map(({ displayName }) => displayName)).toEqual(['plain (locked_down_viewer, 10 days old)'])
    expect(diagnostics.map(({ detail }) => detail)).toEqual([
      expect.stringContaining('leaves out "line\\u{a}break", "tab\\u{9}here". Manage them'),
    ])
  })

  test('is found by identity, and shown by name, type and age', async () => {
    const world = new World()
    const [old, young] = [world.seed('old', 'privileged', 97), world.seed('young')]
    const walk = await world.walk()
    expect((await walk.list({ project_id: 'q' })).found).toEqual([
      {
        identity: { project_id: 'q', id: hashedId(old) },
        displayName: 'old (privileged, 97 days old)',
      },
      {
        identity: { project_id: 'q', id: hashedId(young) },
        displayName: 'young (locked_down_viewer, 10 days old)',
      },
    ])
    const all = await walk.list({ include_system: true })
    const [first = ''] = all.found.map(({ displayName }) => displayName)
    expect(first).toMatch(/^Automator Key \(system, \d+ days old\)$/)
  })

  test('is shown whole without its values', async () => {
    const world = new World()
    world.seed('bot')
    const { found } = await (await world.walk()).list({}, { includeResource: true })
    expect(found.map(({ resource }) => resource)).toMatchObject([
      { name: 'bot', project_id: 'p', created_at: '2026-02-19T12:00:00Z', key: null, secret: null },
    ])
  })

  test.each([{}, { ids: true }])('is imported without a change, whatever it is called: %j', async dialect => {
    const world = new World(dialect)
    for (const name of NAMES) world.seed(name)
    const walk = await world.walk()
    const { found } = await walk.list({}, { includeResource: true })
    expect(found).toHaveLength(NAMES.length)
    for (const { identity = {}, resource = {} } of found) {
      const { config } = await walk.generate({ state: resource })
      expect(Object.keys(config ?? {})).toEqual(['name', 'type'])
      const { kept, errors } = await walk.import({ identity })
      expect(errors).toEqual([])
      expect(walk.identity(present(kept))).toEqual(identity)
      expect((await walk.generate(present(kept))).config).toEqual(config)
      const { kept: read } = await walk.read(present(kept))
      expect(walk.identity(present(read))).toEqual(identity)
      const plan = fine(await walk.plan(present(read), config))
      expect(plan).toMatchObject({ planned: read?.state, replaces: null, warnings: [] })
    }
  })

  test.each([
    ['[1, 2]', ['nameRewritten']],
    ['{"b": 1}', ['nameRewritten']],
    ['{"b":1,"a":2}', ['nameRewritten']],
    ['["<"]', ['nameRewritten']],
    ['[1,2]', []],
    ['{"a":[true,null,"x"],"b":1}', []],
    ['"text"', []],
    ['007', []],
    ['{', []],
  ])('is written with a warning where the engine would change its name: %s', async (name, warnings) => {
    const world = new World()
    world.seed(name)
    const walk = await world.walk()
    const { found } = await walk.list({}, { includeResource: true })
    const written = await walk.generate({ state: found[0]?.resource ?? {} })
    expect(written).toMatchObject({ config: { name }, warnings })
  })

  test('is written with its project where that is not the default', async () => {
    const world = new World()
    world.seed('bot')
    const walk = await world.walk()
    const { found } = await walk.list({ project_id: 'q' }, { includeResource: true })
    const state = found[0]?.resource ?? {}
    expect((await walk.generate({ state })).config).toMatchObject({ name: 'bot', project_id: 'q' })
    const alone = await world.walk({ project: null })
    expect((await alone.generate({ state })).config).toMatchObject({ name: 'bot', project_id: 'q' })
  })

  test('is not written where it is the system key', async () => {
    const walk = await new World().walk()
    const { found } = await walk.list({ include_system: true }, { includeResource: true })
    expect(found.map(({ resource }) => resource?.['type'])).toEqual(['system'])
    const written = await walk.generate({ state: found[0]?.resource ?? {} })
    expect(written).toMatchObject({ config: null, errors: ['SYSTEM_KEY_IMPORT'] })
  })
})

describe('ekb_rotating_api_key', () => {
  test('is found once, whatever generations there are, and imported by that', async () => {
    const world = new World()
    const before = await rotated(world)
    world.seed('plain')
    const walk = await world.walk(ROTATING)
    const { found } = await walk.list({}, { includeResource: true })
    expect(found).toMatchObject([
      { displayName: 'bot (generation 2, locked_down_viewer, less than an hour old)' },
    ])
    const identity = found[0]?.identity ?? {}
    expect(identity).toEqual(walk.identity(before))
    const { config } = await walk.generate({ state: found[0]?.resource ?? {} })
    expect(config).toEqual({ name: 'bot', type: 'locked_down_viewer' })
    const { kept } = await walk.import({ identity })
    const part = (state: ObjectValue, name: string) => (state[name] as ObjectValue)['id']
    for (const name of ['current', 'previous'])
      expect(part(present(kept).state, name)).toBe(part(before.state, name))
    const { kept: read } = await walk.read(present(kept))
    expect(walk.identity(present(read))).toEqual(identity)
    expect(fine(await walk.plan(present(read), config))).toMatchObject({
      planned: read?.state,
      replaces: null,
    })
  })
})
