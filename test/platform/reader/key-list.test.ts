import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlatformKey } from '../../../src/platform/index.ts'
import { readBody, readKeyList, readPageMarks } from '../../../src/platform/reader/index.ts'

const VALUE = '3f9a2c1e-5b6d-4e7f-8a9b-0c1d2e3f4a5b'
const CREATED = new Date('2026-03-01T10:20:30Z')
const SECONDS = CREATED.getTime() / 1000

function readOne(item: unknown): PlatformKey {
  const reading = readKeyList([item])
  if (reading === undefined) throw new Error('read as no list')
  return reading.keys[0] as PlatformKey
}

describe('the list', () => {
  const item = { key: VALUE }
  test.each([
    ['bare', [item]],
    ['user_keys', { user_keys: [item] }],
    ['api_keys', { api_keys: [item] }],
    ['keys', { keys: [item] }],
    ['data', { data: [item] }],
    ['items', { items: [item] }],
    ['nested in data', { success: true, data: { keys: [item] } }],
    ['with its full count', { items: [item], total: 1, total_pages: 1, has_more: false, next_cursor: null }],
  ])('is found: %s', (_, body) => {
    const reading = readKeyList(body)
    expect(reading?.keys.map(({ value }) => value?.reveal())).toEqual([VALUE])
  })

  test.each([
    [null],
    [1],
    ['text'],
    [{}],
    [{ user_keys: null }],
    [{ keys: {} }],
    [['text']],
    [[null]],
    [[[]]],
    [[{}]],
    [[item, { created_at: SECONDS }]],
  ])('is no key list: %j', body => {
    expect(readKeyList(body)).toBeUndefined()
  })

  test('never fails, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), json => {
        for (const body of [json, { user_keys: json }, [json]]) {
          const items = readKeyList(body)?.items
          expect(items === undefined || Array.isArray(items)).toBe(true)
          expect(typeof readPageMarks(body, items ?? [], {}, 200)).toBe('object')
        }
      }),
      { numRuns: 500 },
    )
  })

  test('never fails on items that have the right fields with any content', () => {
    const names = [
      'id',
      'key_id',
      'key',
      'key_name',
      'key_type',
      'is_system',
      'created_at',
      'createdAt',
      'role',
    ]
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.jsonValue()), item => {
        const key = readOne({ key_name: 'ci', ...item, name: 'ci' })
        expect(typeof key.name).toBe('string')
        expect(key.value === undefined || key.masked === undefined).toBe(true)
        expect(key.id === undefined || key.id !== key.value?.reveal()).toBe(true)
        expect(Number.isNaN(key.createdAt?.getTime())).toBe(false)
        expect(key.system).toBe(key.type === 'system')
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the fields of a key', () => {
  test.each(['key', 'api_key', 'value'])('value: %s', field => {
    expect(readOne({ [field]: VALUE }).value?.reveal()).toBe(VALUE)
  })

  test.each(['id', 'key_id', '_id'])('id: %s', field => {
    expect(readOne({ [field]: 'k-17', key: VALUE }).id).toBe('k-17')
  })

  test('an id may be a number', () => {
    expect(readOne({ id: 17, key: VALUE }).id).toBe('17')
  })

  test('an "id" that repeats the value is none, and another field may still hold one', () => {
    expect(readOne({ id: VALUE, key: VALUE }).id).toBeUndefined()
    expect(readOne({ id: VALUE, key_id: 'k-17', key: VALUE }).id).toBe('k-17')
  })

  test.each(['key_name', 'name', 'label'])('name: %s', field => {
    expect(readOne({ [field]: 'bot', key: VALUE }).name).toBe('bot')
  })

  test('a name may be missing or null', () => {
    expect(readOne({ key: VALUE }).name).toBe('')
    expect(readOne({ key: VALUE, key_name: null }).name).toBe('')
  })

  test.each(['created_at', 'created', 'createdAt'])('created: %s', field => {
    expect(readOne({ key: VALUE, [field]: SECONDS }).createdAt).toEqual(CREATED)
  })

  test.each(['key_type', 'type', 'access_level', 'role'])('type: %s', field => {
    const key = readOne({ key: VALUE, [field]: 'Locked-Down Viewer Key' })
    expect(key.type).toBe('locked_down_viewer')
    expect(key.rawType).toBe('Locked-Down Viewer Key')
  })

  test.each([
    ['privileged', 'privileged'],
    ['Privileged Key', 'privileged'],
    ['full', 'privileged'],
    ['ADMIN', 'privileged'],
    ['locked_down_viewer', 'locked_down_viewer'],
    ['locked-down-viewer', 'locked_down_viewer'],
    ['viewer', 'locked_down_viewer'],
    ['system', 'system'],
    ['Automator', 'system'],
    ['auditor', 'unknown'],
    ['constructor', 'unknown'],
  ])('the type %s is %s', (raw, type) => {
    expect(readOne({ key: VALUE, key_type: raw }).type).toBe(type)
  })

  test('without a type it is unknown, and there is no raw type', () => {
    const key = readOne({ key: VALUE })
    expect(key.type).toBe('unknown')
    expect('rawType' in key).toBe(false)
  })

  test.each([
    [{ is_system: true }],
    [{ system: true }],
    [{ protected: true }],
    [{ is_protected: 'True' }],
    [{ key_type: 'system' }],
    [{ key_type: 'privileged', is_system: true }],
    [{ key_name: 'Automator Key' }],
    [{ name: '  automator   KEY ', key_type: 'privileged' }],
  ])('any sign makes it a system key: %j', signs => {
    const key = readOne({ key: VALUE, ...signs })
    expect(key.system).toBe(true)
    expect(key.type).toBe('system')
  })

  test.each([[{ is_system: false }], [{ key_name: 'Automator Key 2' }], [{ protected: 0 }]])(
    'no sign, no system key: %j',
    signs => {
      expect(readOne({ key: VALUE, ...signs }).system).toBe(false)
    },
  )
})

describe('a masked value', () => {
  test.each(['3f9a…4a5b', '3f9a...4a5b', '********', '3f9a••••4a5b', '3f9a2c1e*'])(
    '%s is no value',
    masked => {
      const key = readOne({ id: 'k-17', key: masked })
      expect(key.value).toBeUndefined()
      expect(key.masked).toBe(masked)
      expect(key.id).toBe('k-17')
    },
  )

  test('beside an "id" that it is the mask of: the id is the value', () => {
    const key = readOne({ id: VALUE, key: '3f9a…4a5b' })
    expect(key.id).toBeUndefined()
    expect(key.masked).toBeUndefined()
    expect(key.value?.reveal()).toBe(VALUE)
  })

  test('as "id" is no id', () => {
    expect(readOne({ id: '3f9a…4a5b', key: '3f9a…4a5b' }).id).toBeUndefined()
    expect(readOne({ id: '3f9a****', key: '3f9a…4a5b' }).id).toBeUndefined()
  })
})

test.each(['        ', 'a value', 'short', 'tab\tbed-value'])(
  'a value that can be none shows nothing: %j',
  shown => {
    const key = readOne({ id: 'k-17', key: shown, key_name: 'bot' })
    expect(key).toMatchObject({ id: 'k-17', name: 'bot' })
    expect(key).not.toHaveProperty('value')
    expect(key).not.toHaveProperty('masked')
  },
)

test('an id that has what a mask shows, with something around it, is none', () => {
  expect(readOne({ id: `key/${VALUE}/1`, key: '3f9a…4a5b' })).not.toHaveProperty('id')
})

test('what the platform marks as its system key is told from what is only called so', () => {
  expect(readOne({ key: VALUE, key_name: 'Automator Key' }).systemByName).toBe(true)
  for (const mark of [{ is_system: true }, { key_type: 'system' }]) {
    expect(readOne({ key: VALUE, key_name: 'Automator Key', ...mark })).not.toHaveProperty('systemByName')
  }
})

test('a body with a byte order mark is JSON', () => {
  expect(readBody('\uFEFF[]', 'application/json')).toEqual({ kind: 'json', json: [] })
})
