import { describe, expect, it } from 'vitest'
import {
  decideUpdate,
  type KeyInputs,
  type Planned,
  type PriorKey,
  UNKNOWN_VALUE,
} from '../../../src/keys/index.ts'

const INPUTS: KeyInputs = {
  name: 'ci',
  type: 'locked_down_viewer',
  project_id: 'p1',
  keepers: null,
  rotate_after: null,
  rotate_early: null,
  deletion_protection: false,
  store_secret: true,
}
const CREATED = new Date('2026-01-01T00:00:00Z')
const prior = (inputs: Partial<KeyInputs> = {}, rest: Partial<PriorKey> = {}): PriorKey => ({
  id: 'key_1',
  inputs: { ...INPUTS, ...inputs },
  createdAt: CREATED,
  checkedAt: new Date('2026-04-01T00:00:00Z'),
  ...rest,
})

const LATER_WARNING = 'An API key is replaced because a value is not known yet'

function decide(before: PriorKey, planned: Partial<Planned<KeyInputs>>) {
  const { replace, warnings, errors } = decideUpdate(before, { ...before.inputs, ...planned })
  return { replace, warnings: warnings.map(({ summary }) => summary), errors: errors.map(({ code }) => code) }
}

describe('keepers', () => {
  it.each([
    ['none and none', null, null, false],
    ['the first', null, { a: '1' }, false],
    ['the first after an empty map', {}, { a: '1' }, false],
    ['the first, still unknown', null, UNKNOWN_VALUE, false],
    ['the first after an empty map, still unknown', {}, UNKNOWN_VALUE, false],
    ['taken away', { a: '1' }, null, false],
    ['emptied', { a: '1' }, {}, false],
    ['the same', { a: '1', b: null }, { b: null, a: '1' }, false],
    ['a changed entry', { a: '1' }, { a: '2' }, true],
    ['a changed entry of two', { a: '1', b: '1' }, { a: '1', b: '2' }, true],
    ['one more entry', { a: '1' }, { a: '1', b: '2' }, true],
    ['one entry less', { a: '1', b: '2' }, { a: '1' }, true],
    ['another name', { a: '1' }, { b: '1' }, true],
    ['null instead of text', { a: '1' }, { a: null }, true],
    ['null under another name', { a: null }, { b: null }, true],
    ['a name that all objects have', { a: '1' }, { a: '1', constructor: 'x' }, true],
    ['an unknown entry', { a: '1' }, { a: UNKNOWN_VALUE }, true],
    ['a map that is unknown as a whole', { a: '1' }, UNKNOWN_VALUE, true],
  ] as const)('%s', (_, before, planned, rotates) => {
    expect(decide(prior({ keepers: before }), { keepers: planned }).replace).toEqual(
      rotates ? ['keepers'] : [],
    )
  })
})

describe('keepers that ask for a new key', () => {
  it.each([
    [{ a: '2' }, 'An API key is rotated because its keepers changed'],
    [{ a: UNKNOWN_VALUE }, LATER_WARNING],
    [UNKNOWN_VALUE, LATER_WARNING],
  ] as const)('%j', (keepers, warning) => {
    expect(decide(prior({ keepers: { a: '1' } }), { keepers }).warnings).toEqual([warning])
  })
})

describe('a decision that the engine brings back', () => {
  it('stands, whatever the clock says by now', () => {
    expect(decide(prior({}, { decidedDue: false }), { rotate_after: '30d' }).replace).toEqual([])
    expect(decide(prior({}, { decidedDue: true }), { rotate_after: '3650d' }).replace).toEqual(['due'])
    expect(decide(prior({}, { decidedDue: false }), { rotate_after: UNKNOWN_VALUE }).errors).toEqual([])
  })
})

describe('identity', () => {
  it.each([
    [{ name: 'cd' }, ['name'], 'Renaming an API key rotates it'],
    [{ type: 'privileged' }, ['type'], 'An API key becomes privileged'],
    [{ project_id: 'p2' }, ['project_id'], 'An API key moves to another project'],
    [{ name: UNKNOWN_VALUE }, ['name'], LATER_WARNING],
    [{ type: UNKNOWN_VALUE }, ['type'], LATER_WARNING],
    [{ project_id: UNKNOWN_VALUE }, ['project_id'], LATER_WARNING],
    [{ name: UNKNOWN_VALUE, type: UNKNOWN_VALUE }, ['name', 'type'], LATER_WARNING],
  ] as const)('%j replaces', (planned, replace, warning) => {
    expect(decide(prior(), planned)).toEqual({ replace, warnings: [warning], errors: [] })
  })

  it('gives all reasons in a fixed order', () => {
    const change = { keepers: { a: '2' }, project_id: 'p2', type: 'privileged', name: 'cd' } as const
    expect(decide(prior({ keepers: { a: '1' } }), change).replace).toEqual([
      'name',
      'type',
      'project_id',
      'keepers',
    ])
  })

  it('says both projects', () => {
    const [moved] = decideUpdate(prior(), { ...INPUTS, project_id: 'p2' }).warnings
    expect(moved?.detail).toContain('p1')
    expect(moved?.detail).toContain('p2')
  })

  it('says that a key can do less', () => {
    expect(decide(prior({ type: 'privileged' }), { type: 'locked_down_viewer' }).warnings).toEqual([
      'An API key becomes read-only',
    ])
  })

  it('says that a value which is not known yet makes a new key', () => {
    const [notice] = decideUpdate(prior(), { ...INPUTS, name: UNKNOWN_VALUE, type: UNKNOWN_VALUE }).warnings
    expect(notice?.detail).toContain('name and type of "ci"')
    expect(notice?.path).toEqual(['name'])
  })

  it('is not touched by what changes in place', () => {
    const change = { rotate_after: '3650d', deletion_protection: true, store_secret: false } as const
    expect(decide(prior(), change)).toEqual({
      replace: [],
      warnings: ['The value of an API key is removed from the state'],
      errors: [],
    })
  })
})

describe('age', () => {
  it.each([
    ['90d', '0h', true],
    ['2160h', '0h', true],
    ['91d', '0h', false],
    ['2161h', '0h', false],
    ['91d', null, true],
    ['92d', null, false],
    ['100d', '10d', true],
    ['101d', '10d', false],
    [null, null, false],
    [null, '7d', false],
    ['90d', UNKNOWN_VALUE, true],
  ] as const)('%s, %s early, of a key of 90 days: due is %s', (rotateAfter, rotateEarly, due) => {
    const { replace, warnings } = decide(prior(), { rotate_after: rotateAfter, rotate_early: rotateEarly })
    expect(replace).toEqual(due ? ['due'] : [])
    expect(warnings).toEqual(due ? ['An API key is due for rotation'] : [])
  })

  it('says age and limit', () => {
    const [notice] = decideUpdate(prior(), { ...INPUTS, rotate_after: '30d' }).warnings
    expect(notice?.detail).toBe(
      'The key is 90 days old and rotate_after is 30d (due 24h early), so this plan replaces "ci". Everything that reads its key or secret must switch to the new value in the same run; the old key works until it is deleted.',
    )
  })

  it('does not matter where the key is replaced anyway, or its age is not told', () => {
    expect(decide(prior(), { rotate_after: '1h', name: 'cd' }).replace).toEqual(['name'])
    expect(
      decide(prior({ keepers: { a: '1' } }), { rotate_after: '1h', keepers: { a: '2' } }).replace,
    ).toEqual(['keepers'])
    const { createdAt: _, ...ageless } = prior()
    expect(decide(ageless, { rotate_after: '1h' }).replace).toEqual([])
  })

  it('is named where it must be known', () => {
    const path = (planned: Partial<Planned<KeyInputs>>) =>
      decideUpdate(prior(), { ...INPUTS, ...planned }).errors.map(error => error.path)
    expect(path({ rotate_after: UNKNOWN_VALUE })).toEqual([['rotate_after']])
    expect(path({ rotate_after: '91d', rotate_early: UNKNOWN_VALUE })).toEqual([['rotate_early']])
  })

  it('must be known once it could matter', () => {
    expect(decide(prior(), { rotate_after: UNKNOWN_VALUE }).errors).toEqual(['ROTATE_AFTER_UNKNOWN'])
    expect(decide(prior(), { rotate_after: '91d', rotate_early: UNKNOWN_VALUE }).errors).toEqual([
      'ROTATE_AFTER_UNKNOWN',
    ])
    const young = { checkedAt: new Date(CREATED.getTime() + 0.95 * 3_600_000 - 1) }
    expect(decide(prior({}, young), { rotate_after: UNKNOWN_VALUE }).errors).toEqual([])
    expect(decide(prior(), { rotate_after: UNKNOWN_VALUE, name: 'cd' }).errors).toEqual([])
  })
})

describe('deletion protection', () => {
  const guarded = prior({ deletion_protection: true, keepers: { a: '1' } })

  it.each([
    [{ name: 'cd' }, ['REPLACEMENT_PROTECTED']],
    [{ type: 'privileged' }, ['REPLACEMENT_PROTECTED']],
    [{ project_id: 'p2' }, ['REPLACEMENT_PROTECTED']],
    [{ project_id: UNKNOWN_VALUE }, ['REPLACEMENT_PROTECTED']],
    [{ name: 'cd', deletion_protection: false }, ['REPLACEMENT_PROTECTED']],
    [{ keepers: { a: '2' } }, []],
    [{ rotate_after: '1h' }, []],
    [{ deletion_protection: false }, []],
  ] as const)('%j: %j', (planned, errors) => {
    expect(decide(guarded, planned).errors).toEqual(errors)
  })

  it('names the key and what asks for another', () => {
    const { errors } = decideUpdate(guarded, { ...guarded.inputs, name: 'cd', type: 'privileged' })
    expect(errors[0]?.detail).toContain('name and type')
    expect(errors[0]?.detail).toContain('key_1')
    expect(errors[0]?.path).toEqual(['name'])
  })

  it.each([
    [{ name: 'cd', deletion_protection: true }, ['REPLACEMENT_PROTECTED']],
    [{ name: UNKNOWN_VALUE, deletion_protection: true }, ['REPLACEMENT_PROTECTED']],
    [{ name: 'cd', deletion_protection: UNKNOWN_VALUE }, ['REPLACEMENT_PROTECTED']],
    [{ keepers: { a: '2' }, deletion_protection: true }, []],
    [{ deletion_protection: true }, []],
    [{ deletion_protection: UNKNOWN_VALUE }, []],
  ] as const)('that begins in the same plan counts at once: %j: %j', (planned, errors) => {
    expect(decide(prior({ keepers: { a: '1' } }), planned).errors).toEqual(errors)
  })

  it.each([
    [
      { name: 'cd' },
      /is true for key_1, and a change of name requires .* Undo the change, or set .* first\.$/,
    ],
    [
      { name: UNKNOWN_VALUE },
      /and name is known only after apply: if the value differs, .* Use values that are known in the plan/,
    ],
    [
      { type: 'privileged', name: UNKNOWN_VALUE, project_id: UNKNOWN_VALUE },
      /a change of type requires a new key.*deleted; name and project_id are known only after apply/,
    ],
  ] as const)('says what is known and what is not: %j', (planned, detail) => {
    expect(decideUpdate(guarded, { ...guarded.inputs, ...planned }).errors[0]?.detail).toMatch(detail)
  })

  it.each([
    [true, /true in the configuration for key_1.*, or leave deletion_protection at false until/],
    [
      UNKNOWN_VALUE,
      /not known yet, so it counts as true, for key_1.*set deletion_protection to a value that is known/,
    ],
  ] as const)('says where it is told, and how to go on: %s', (flag, detail) => {
    const { inputs } = prior()
    const planned: Planned<KeyInputs> = { ...inputs, name: 'cd', deletion_protection: flag as true }
    expect(decideUpdate(prior(), planned).errors[0]?.detail).toMatch(detail)
  })
})

it('says that a secret cannot be had later', () => {
  expect(decide(prior({ store_secret: false }), { store_secret: true }).warnings).toEqual([
    'The secret of an API key is not stored',
  ])
  expect(decide(prior({ store_secret: false }), { store_secret: true, name: 'cd' }).warnings).toEqual([
    'Renaming an API key rotates it',
  ])
})
