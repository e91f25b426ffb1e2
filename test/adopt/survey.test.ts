import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NOTHING_EARLIER, nameAdopted, type Place, type Survey, survey } from '../../src/adopt/index.ts'
import type { SurveyOptions } from '../../src/adopt/survey.ts'
import { keyFilter, listKeys } from '../../src/inventory/index.ts'
import type { PlatformKey } from '../../src/platform/key.ts'
import { seed, startWorld, type World } from '../keys/world.ts'
import { hostileName } from './hostile-names.ts'

const NO_MAP = { file: 'ekb-adopt.json', entries: new Map() }
const NAMING = {
  map: NO_MAP,
  earlier: NOTHING_EARLIER,
  taken: [],
  isGrouped: false,
  isKnown: () => true,
  wasWritten: () => false,
}

async function surveyed(
  world: World,
  { defaultProject = 'p', ...options }: Partial<SurveyOptions> = {},
): Promise<Survey> {
  const everything = keyFilter(() => null, true)
  const inventory = await world.clock.run(listKeys(world.session, 'p', everything))
  return survey(inventory, {
    isOwn: () => false,
    mayBeOwn: () => false,
    managedBy: () => [],
    isDeclared: () => false,
    isWanted: () => true,
    redact: text => text,
    rotating: false,
    defaultProject,
    ...options,
  })
}

const reasons = ({ skipped }: Survey) => Object.fromEntries(skipped.map(({ name, reason }) => [name, reason]))
const named =
  (name: string) =>
  (key: PlatformKey): boolean =>
    key.name === name

describe('what can be adopted', () => {
  test('is every key but that of the system, oldest first', async () => {
    const world = startWorld({ ids: true })
    seed(world, 'young', 5)
    const old = seed(world, 'old', 97)
    const { adoptables, skipped } = await surveyed(world)
    expect(adoptables.map(({ name }) => name)).toEqual(['old', 'young'])
    expect(adoptables[0]).toMatchObject({
      resource: 'api_key',
      mapId: old.id,
      importId: old.id,
      inputs: { name: 'old', type: 'privileged' },
      displayName: 'old (privileged, 97 days old)',
    })
    expect(skipped.map(({ reason }) => reason)).toEqual(['system'])
  })

  test('names its project where it is not the default one', async () => {
    const world = startWorld({ ids: true })
    const key = seed(world, 'bot')
    const { adoptables } = await surveyed(world, { defaultProject: 'other' })
    expect(adoptables[0]).toMatchObject({
      mapId: `p/${key.id}`,
      importId: `p/${key.id}`,
      inputs: { name: 'bot', project_id: 'p' },
    })
  })

  test('is one rotating key of the generations of one tag', async () => {
    const world = startWorld({ ids: true })
    const before = seed(world, 'bot.k3f9.7', 90)
    const current = seed(world, 'bot.k3f9.8', 0)
    expect((await surveyed(world)).adoptables).toMatchObject([
      {
        resource: 'rotating_api_key',
        mapId: 'k3f9',
        importId: `${current.id},${before.id}`,
        inputs: { name: 'bot', type: 'privileged' },
      },
    ])
  })

  test.each([
    [
      'a previous one whose overlap is over',
      [
        ['bot.k3f9.7', 90],
        ['bot.k3f9.8', 10],
      ],
      'older_generation',
    ],
    [
      'more than two',
      [
        ['bot.k3f9.6', 90],
        ['bot.k3f9.7', 40],
        ['bot.k3f9.8', 0],
      ],
      'older_generation',
    ],
    [
      'two newest ones',
      [
        ['bot.k3f9.8', 1],
        ['bot.k3f9.8', 0],
      ],
      'ambiguous',
    ],
  ] as const)('is no rotating key with %s', async (_, keys, reason) => {
    const world = startWorld({ ids: true })
    for (const [name, age] of keys) seed(world, name, age)
    const found = await surveyed(world)
    expect(found.adoptables).toEqual([])
    expect(found.skipped.filter(one => one.reason === reason)).toHaveLength(keys.length)
  })

  test('makes rotating keys of ordinary ones where it is asked to and their names allow it', async () => {
    const world = startWorld({ ids: true })
    seed(world, 'bot', 9)
    seed(world, 'x'.repeat(250), 5)
    const { adoptables } = await surveyed(world, { rotating: true })
    expect(adoptables.map(({ resource }) => resource)).toEqual(['rotating_api_key', 'api_key'])
  })

  test('is nothing that is managed, own or possibly own, unwanted, or has a value for a name', async () => {
    const world = startWorld({ ids: true })
    for (const name of ['managed', 'own', 'maybe', 'unwanted', 'pasted']) seed(world, name)
    const place: Place = { address: 'ekb_api_key.x', state: 'prod.json' }
    const found = await surveyed(world, {
      managedBy: key => (key.name === 'managed' ? [place] : []),
      isOwn: named('own'),
      mayBeOwn: key => key.name === 'maybe' || key.name === 'managed',
      isWanted: key => key.name !== 'unwanted',
      redact: text => text.replace('pasted', '[redacted]'),
    })
    expect(found.adoptables).toEqual([])
    expect(reasons(found)).toMatchObject({
      managed: 'managed',
      own: 'own',
      maybe: 'may_be_own',
      '[redacted]': 'shows_value',
    })
    expect(found.skipped.find(({ reason }) => reason === 'managed')).toMatchObject({ managedBy: place })
  })

  test('stays declared, whatever the filter and the states say', async () => {
    const world = startWorld({ ids: true })
    const bot = seed(world, 'bot')
    const place: Place = { address: 'ekb_api_key.bot', state: 'prod.json' }
    const found = await surveyed(world, {
      managedBy: key => (key.name === 'bot' ? [place] : []),
      isDeclared: id => id === bot.id,
      isWanted: () => false,
    })
    expect(found.adoptables).toMatchObject([{ name: 'bot', isManaged: true }])
  })

  test('is nothing that nobody could name, or that the platform hides', async () => {
    const world = startWorld({ ids: true })
    seed(world, 'two\nlines')
    expect(reasons(await surveyed(world))).toMatchObject({ 'two\nlines': 'unnamable' })
    const masked = startWorld({ mask: 'ends' })
    seed(masked, 'bot')
    expect(reasons(await surveyed(masked))).toMatchObject({ bot: 'hidden' })
  })

  test('knows what would be rotated at once', async () => {
    const world = startWorld({ ids: true })
    seed(world, 'old', 97)
    seed(world, 'young', 5)
    const { adoptables } = await surveyed(world, { rotateAfter: '90d' })
    expect(adoptables.map(({ isDue }) => isDue)).toEqual([true, false])
  })

  test('has one address for each, and the same in a later run by the map, whatever the names', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileName, { maxLength: 12 }), hostileName, async (names, late) => {
        const world = startWorld({ ids: true })
        for (const name of names) seed(world, name)
        const { adopted } = nameAdopted((await surveyed(world)).adoptables, NAMING)
        expect(new Set(adopted.map(({ address }) => address)).size).toBe(adopted.length)
        const entries = new Map(
          adopted.map(({ mapId: id, resource, label }) => [id, { id, line: 1, target: { resource, label } }]),
        )
        const later = startWorld({ ids: true })
        later.platform.keys.push(...world.platform.keys.filter(({ type }) => type !== 'system'))
        seed(later, late, 400)
        const again = nameAdopted((await surveyed(later)).adoptables, {
          ...NAMING,
          map: { file: 'ekb-adopt.json', entries },
        })
        for (const { mapId, address } of again.adopted) {
          const before = adopted.find(one => one.mapId === mapId)
          if (before !== undefined) expect(address).toBe(before.address)
        }
        expect(new Set(again.adopted.map(({ address }) => address)).size).toBe(again.adopted.length)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a map', () => {
  const entry = (id: string, resource: 'api_key' | 'rotating_api_key', label = 'x') =>
    [id, { id, line: 7, target: { resource, label } }] as const

  async function naming(world: World, entries: readonly (readonly [string, unknown])[], more = {}) {
    const { adoptables } = await surveyed(world)
    const map = { file: 'ekb-adopt.json', entries: new Map(entries) as never }
    return nameAdopted(adoptables, { ...NAMING, isKnown: () => false, map, ...more })
  }

  test('decides the address and the type', async () => {
    const world = startWorld({ ids: true })
    const key = seed(world, 'bot')
    const { adopted } = await naming(world, [entry(key.id ?? '', 'rotating_api_key', 'ci')])
    expect(adopted.map(({ address }) => address)).toEqual(['ekb_rotating_api_key.ci'])
  })

  test('leaves keys out', async () => {
    const world = startWorld({ ids: true })
    const id = seed(world, 'bot').id ?? ''
    const { adopted, leftOut, kept } = await naming(world, [[id, { id, line: 7, target: null }]])
    expect([adopted, leftOut.map(({ reason }) => reason), kept.map(one => one.id)]).toEqual([
      [],
      ['left_out'],
      [id],
    ])
  })

  test('is known by a generation, after a rotation', async () => {
    const world = startWorld({ ids: true })
    const before = seed(world, 'bot.k3f9.7', 90)
    seed(world, 'bot.k3f9.8', 0)
    const { adopted } = await naming(world, [entry(before.id ?? '', 'rotating_api_key', 'ci')])
    expect(adopted.map(({ mapId, address }) => [mapId, address])).toEqual([
      ['k3f9', 'ekb_rotating_api_key.ci'],
    ])
  })

  test('may name a key that went, and none that never was', async () => {
    const world = startWorld({ ids: true })
    seed(world, 'bot')
    await expect(naming(world, [entry('key_gone', 'api_key')])).rejects.toThrow(
      /line 7: no project that was read has a key with the id key_gone: correct the id, or remove the line/,
    )
    const { adopted, kept } = await naming(world, [entry('key_gone', 'api_key')], { wasWritten: () => true })
    expect([adopted.length, kept]).toEqual([1, []])
  })

  test('gives no resource that a key cannot become', async () => {
    const world = startWorld({ ids: true })
    const long = seed(world, 'x'.repeat(250))
    seed(world, 'bot.k3f9.8', 0)
    await expect(naming(world, [entry(long.id ?? '', 'rotating_api_key')])).rejects.toThrow(
      /line 7: .* cannot be a rotating key/,
    )
    await expect(naming(world, [entry('k3f9', 'api_key')])).rejects.toThrow(
      /line 7: k3f9 \("bot"\) is a rotating key with generations: write "ekb_rotating_api_key\.x"/,
    )
  })
})
