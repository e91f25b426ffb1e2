import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createRedactor } from '../../src/core/redaction/redaction.ts'
import { systemClock } from '../../src/core/system-clock.ts'
import { cardOf, cardYaml, diagnose } from '../../src/doctor/index.ts'
import { notPlayed } from '../../src/emulator/card/play-card.ts'
import { readCard } from '../../src/emulator/card/read-card.ts'
import type { Emulator, EmulatorOptions } from '../../src/emulator/index.ts'
import { startEmulator } from '../../src/emulator/index.ts'
import { CARD_FIELDS, CARD_WORDS, type ContractCard } from '../../src/platform/card/contract-card.ts'
import { emulatorForTest } from '../emulator/emulators.ts'
import { json, serve, status } from '../platform/support/server.ts'
import { CREDENTIALS, environmentOf, expectWithheld, withheldOf } from './support/diagnosis.ts'

/** Both sides stand still: what a card says of the platform's clock is no matter of how long an answer takes. */
const NOW = '2026-03-01T12:00:00Z'
const STANDING_STILL = { now: NOW, frozen: true } as const

/** Captures a card, as text. */
async function captured(env: Record<string, string>): Promise<string | undefined> {
  const { observed } = await diagnose(
    {
      given: {},
      env,
      folder: import.meta.dirname,
      plugins: {},
      run: async () => ({ kind: 'missing' }),
      clock: { now: () => new Date(NOW), sleep: systemClock.sleep },
      redactor: createRedactor(),
      userAgent: 'ekb-doctor/test',
    },
    new AbortController().signal,
  )
  const card = observed === undefined ? undefined : cardOf(observed)
  return card === undefined ? undefined : cardYaml(card)
}

function pointedAt(emulator: Emulator): Record<string, string> {
  const { apiKeysPath } = emulator
  return {
    ...environmentOf(emulator),
    ...(apiKeysPath === undefined ? {} : { EKB_API_KEYS_PATH: apiKeysPath }),
  }
}

/** The card of an emulator that plays a card. */
async function replayed(card: ContractCard): Promise<string | undefined> {
  const emulator = await startEmulator({ card, clock: STANDING_STILL })
  try {
    return await captured(pointedAt(emulator))
  } finally {
    await emulator.close()
  }
}

const keys = [
  { name: 'canary-teams-bot', type: 'locked_down_viewer' as const },
  { name: 'canary-nightly', type: 'privileged' as const },
]
const seed = { projects: [{ id: 'canary-project-1', name: 'Canary Project', keys }] }

describe('the card of each dialect comes back from the emulator that plays it', () => {
  const dialects: readonly EmulatorOptions[] = [
    {},
    { ids: true },
    { masked: true },
    { masked: true, ids: true },
    { hideSystemKey: true },
    { paging: 'numbers', pageSize: 3 },
    { paging: 'offset', pageSize: 3 },
    { paging: 'offset' },
    { paging: 'cursor', pageSize: 3 },
    { paging: 'links', pageSize: 3 },
    { paging: 'numbers' },
    { encoding: 'gzip' },
    { encoding: 'zstd' },
    { fastapiErrors: true },
    { dateOffsetMs: 3 * 3_600_000 },
    { dateOffsetMs: -400 * 86_400_000 },
    { basePath: '/prefix' },
  ]
  test.each(dialects)('%j', async options => {
    const emulator = await emulatorForTest({ ...options, seed, clock: STANDING_STILL })
    const text = await captured(pointedAt(emulator))
    expectWithheld(text ?? '', withheldOf(emulator))
    const card = readCard(text ?? '', 'card.yaml')
    expect(notPlayed(card)).toEqual([])
    expect(await replayed(card)).toBe(text)
  })
})

/** A card of anything that the emulator can play. */
const PLAYED = fc
  .record({
    path: fc.constantFrom(
      '/api/keys',
      '/v2/keys',
      '/project/{project_id}/api-keys',
      '/a.b/{project_id}/keys',
    ),
    envelope: fc.constantFrom<ContractCard['list']['envelope']>(
      [],
      ['user_keys'],
      ['data', 'keys'],
      ['items'],
    ),
    id: fc.constantFrom(...CARD_FIELDS.id),
    value: fc.constantFrom(...CARD_FIELDS.value),
    name: fc.constantFrom(...CARD_FIELDS.name),
    type: fc.constantFrom(...CARD_FIELDS.type, undefined),
    system: fc.constantFrom(...CARD_FIELDS.system),
    created: fc.constantFrom(...CARD_FIELDS.created),
    other: fc.integer({ min: 0, max: 4 }),
    values: fc.constantFrom('whole' as const, 'masked' as const, 'mixed' as const, 'none' as const),
    ids: fc.constantFrom('all' as const, 'some' as const, 'none' as const),
    /** Whether there is a field even where nothing can be read in it. */
    hasFields: fc.boolean(),
    viewer: fc.constantFrom('viewer', 'Locked-Down Viewer Key', undefined),
    mark: fc.constantFrom('type' as const, 'flag' as const, 'name' as const, 'none' as const),
    time: fc.constantFrom(...CARD_WORDS.created),
    pages: fc.constantFrom(...CARD_WORDS.pages).filter(pages => pages !== 'unknown'),
    size: fc.integer({ min: 3, max: 6 }),
    encoding: fc.constantFrom('none' as const, 'br' as const),
    errors: fc.constantFrom('envelope' as const, 'detail' as const),
    description: fc.constantFrom('published' as const, 'unpublished' as const, 'without_keys' as const),
    minutes: fc.integer({ min: 2, max: 10_000 }),
  })
  .map((part): ContractCard => {
    // A bare list has room for a link alone.
    const isBare = part.envelope.length === 0
    const pages = isBare && part.pages !== 'none' ? 'links' : part.pages
    const isMarkedByType = part.mark === 'type' && part.type !== undefined
    const mark = part.mark === 'type' && !isMarkedByType ? 'name' : part.mark
    const types = {
      privileged: 'Privileged',
      ...(part.viewer === undefined ? {} : { locked_down_viewer: part.viewer }),
      ...(isMarkedByType ? { system: 'Automator' } : {}),
    }
    return {
      version: 1,
      path: part.path,
      list: {
        envelope: part.envelope,
        fields: {
          ...(part.ids === 'none' ? {} : { id: part.id }),
          ...(part.values === 'none' && !part.hasFields ? {} : { value: part.value }),
          name: part.name,
          ...(part.type === undefined ? {} : { type: part.type }),
          ...(mark === 'flag' ? { system: part.system } : {}),
          ...(part.time === 'none' && !part.hasFields ? {} : { created: part.created }),
        },
        other_fields: part.other,
        values: part.values,
        ids: part.ids,
        types: part.type === undefined ? {} : types,
        system_key: mark,
        created: part.time,
        pages,
        ...(pages === 'none' ? {} : { page_size: part.size }),
        encoding: part.encoding,
      },
      errors: part.errors,
      description: part.description,
      clock_offset_minutes: part.minutes,
    }
  })

test('any card that can be played comes back from the emulator that plays it', async () => {
  await fc.assert(
    fc.asyncProperty(PLAYED, async card => {
      expect(notPlayed(card)).toEqual([])
      expect(parse((await replayed(card)) ?? '')).toEqual(card)
    }),
    { numRuns: 60, seed: 18 },
  )
})

test('a card of a hostile platform has none of its words', async () => {
  const canary = 'canary-of-the-server'
  const value = 'c0ffee00-aaaa-4bbb-8ccc-dddddddddddd'
  const item = {
    key: value,
    key_name: canary,
    key_type: canary,
    id: `${canary}-id`,
    created_at: canary,
    [canary]: canary,
  }
  const list = json(
    {
      [canary]: canary,
      keys: [item, { ...item, [value]: value }, { ...item, key_type: 'viewer\u00a0key\n' }],
    },
    200,
    {
      'x-canary': canary,
    },
  )
  const server = await serve([list, json({ openapi: canary }), status(401)])
  const env = { ...CREDENTIALS, EKB_ENDPOINT: server.origin, EKB_API_KEYS_PATH: '/p/5f0c2d7e91a34b68/keys' }
  const text = (await captured(env)) ?? ''
  expectWithheld(text, ['canary', value, '5f0c2d7e91a34b68', ...Object.values(CREDENTIALS), '127.0.0.1'])
  const card = readCard(text, 'card.yaml')
  expect(card.list).toMatchObject({ other_types: 1, created: 'none', other_fields: 2 })
  expect(card.list.types).toEqual({})
  expect(card.path).toBe('/p/segment/keys')
  expect(notPlayed(card).length).toBeGreaterThan(0)
})

test('what cannot be played is said', async () => {
  const notices: string[] = []
  const emulator = await emulatorForTest()
  const card = parse((await captured(pointedAt(emulator))) ?? '') as ContractCard
  const odd = { ...card, list: { ...card.list, pages: 'unknown' as const } }
  await emulatorForTest({ card: odd, notice: message => notices.push(message) })
  expect(notices).toEqual(['The emulator cannot imitate this part of the card: pages: unknown.'])
})

test('there is no card where there is no list', async () => {
  const server = await serve([status(503)])
  expect(await captured({ ...CREDENTIALS, EKB_ENDPOINT: server.origin })).toBeUndefined()
})
