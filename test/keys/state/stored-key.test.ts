import fc from 'fast-check'
import { expect, it } from 'vitest'
import { EkbError } from '../../../src/core/messages/errors/index.ts'
import { noteStoredKey, readStoredKey } from '../../../src/keys/index.ts'
import { KEY_MODEL } from '../../../src/keys/model/index.ts'

const STORED: Readonly<Record<string, unknown>> = {
  id: 'key_91b2c07e5d3fa846',
  name: 'bot',
  type: 'privileged',
  project_id: 'p',
  keepers: { a: '1', b: null },
  rotate_after: '90d',
  rotate_early: '9d',
  deletion_protection: true,
  store_secret: true,
  key: 'the whole value',
  secret: 'the whole secret',
  key_preview: 'the…alue',
  fingerprint: 'sha256:0123456789abcdef',
  created_at: '2026-01-01T00:00:00Z',
}

function read(changes: Readonly<Record<string, unknown>> = {}) {
  const stored = { ...STORED, ...changes }
  return readStoredKey(attribute => stored[attribute as keyof typeof stored], KEY_MODEL)
}

function failure(changes: Readonly<Record<string, unknown>>): EkbError {
  try {
    read(changes)
  } catch (error) {
    if (error instanceof EkbError) return error
    throw error
  }
  return expect.fail('it was read')
}

it('reads what was written', () => {
  const { inputs, key } = read()
  expect(inputs).toEqual({
    name: 'bot',
    type: 'privileged',
    project_id: 'p',
    keepers: { a: '1', b: null },
    rotate_after: '90d',
    rotate_early: '9d',
    deletion_protection: true,
    store_secret: true,
  })
  expect([key.value?.reveal(), key.secret?.reveal()]).toEqual(['the whole value', 'the whole secret'])
  expect(key.createdAt).toEqual(new Date('2026-01-01T00:00:00Z'))
})

it('reads what has no secrets, no age and no inputs beyond the needed ones', () => {
  const { inputs, key } = readStoredKey(
    name => (['id', 'name', 'type', 'project_id'].includes(name) ? STORED[name] : null),
    KEY_MODEL,
  )
  expect(inputs).toMatchObject({
    keepers: null,
    rotate_after: null,
    deletion_protection: false,
    store_secret: true,
  })
  expect(key).toEqual({ id: STORED['id'], preview: '' })
})

it.each([
  ['keepers', { a: 1, b: true, c: null }, { a: '1', b: 'true', c: null }],
  ['rotate_after', 'soon', null],
  ['rotate_after', 90, null],
  ['rotate_early', 'soon', null],
  ['rotate_early', '90d', null],
  ['deletion_protection', 'true', true],
  ['deletion_protection', 'false', false],
  ['store_secret', 'false', false],
  ['name', '', ''],
] as const)('heals %s: %j', (attribute, value, healed) => {
  expect(read({ [attribute]: value }).inputs[attribute]).toEqual(healed)
})

it.each(['garbage', '', '2026-13-45T00:00:00Z', 'garbage 1', {}, true, Number.NaN])(
  'leaves an age that is none to the platform: %j',
  createdAt => expect(read({ created_at: createdAt }).key).not.toHaveProperty('createdAt'),
)

it('reads an age that somebody wrote as seconds', () => {
  expect(read({ created_at: 1_767_225_600 }).key.createdAt).toEqual(new Date('2026-01-01T00:00:00Z'))
})

it.each([
  ['id', null, 'missing'],
  ['id', ' ', 'empty'],
  ['name', 5, 'a number'],
  ['type', 'admin', 'another text'],
  ['type', undefined, 'missing'],
  ['project_id', null, 'missing'],
  ['project_id', '', 'empty'],
  ['key', 7, 'a number'],
  ['secret', ['a'], 'a list'],
  ['keepers', 'a', 'another text'],
  ['keepers', { a: { b: '1' } }, 'an object'],
  ['deletion_protection', 'perhaps', 'another text'],
  ['store_secret', 1, 'a number'],
] as const)('refuses %s: %j, with place and remedy', (attribute, value, seen) => {
  const error = failure({ [attribute]: value })
  expect([error.code, error.path]).toEqual(['STATE_UNREADABLE', [attribute]])
  expect(error.detail).toContain(`${attribute} of `)
  expect(error.detail).toContain(` is ${seen} in the state`)
  expect(error.detail).toMatch(/Restore the state from a backup, or correct it/)
  expect(error.detail).toContain(attribute === 'name' ? STORED['id'] : '"bot"')
})

it('repeats no value, and fails in no other way, whatever stands there', () => {
  const anything = fc.anything({ withNullPrototype: true, withDate: true })
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(STORED)), anything, (attribute, value) => {
      try {
        read({ [attribute]: value })
      } catch (error) {
        if (!(error instanceof EkbError)) throw error
        expect(error.detail).not.toMatch(/the whole (value|secret)/)
      }
    }),
  )
})

it('a state that cannot be read is left to its own call, and a defect is not hidden', () => {
  const unreadable = () => readStoredKey(() => undefined, KEY_MODEL)
  expect(unreadable).toThrow(EkbError)
  expect(() => noteStoredKey(undefined, unreadable)).not.toThrow()
  const defect = () => {
    throw new TypeError('a defect')
  }
  expect(() => noteStoredKey(undefined, defect)).toThrow(TypeError)
})
