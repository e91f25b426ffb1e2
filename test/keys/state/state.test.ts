import { describe, expect, it } from 'vitest'
import {
  createdState,
  importedState,
  type KeyState,
  referenceOf,
  refreshedState,
  storageAfter,
  UNKNOWN_VALUE,
  updateKey,
} from '../../../src/keys/index.ts'
import { KEY_MODEL } from '../../../src/keys/model/index.ts'
import { dueAtText } from '../../../src/keys/state/state.ts'
import { PLAIN } from '../model-platform.ts'
import { seed, startWorld, stored, type World } from '../world.ts'

/** A world with one key, as the state and as the platform has it. */
async function keep(world: World, inputs: Partial<KeyState['inputs']> = {}) {
  const key = seed(world, 'ci')
  const { keys } = await world.clock.run(world.session.project('p').keys.known())
  const listed = keys.find(({ name }) => name === 'ci')
  if (listed === undefined) throw new Error('the key is not listed')
  return { state: stored(key, world.platform.dialect, inputs), listed }
}

describe('a state after a read', () => {
  it.each([
    {},
    { ids: true },
    { mask: 'ends' },
    { mask: 'all', tellsCreated: false },
    { foreignTypes: true },
  ] as const)('is what it was where nothing has changed: %j', async dialect => {
    const { state, listed } = await keep(startWorld(dialect))
    expect(refreshedState(state, { key: listed }, 'ci')).toEqual(state)
  })

  it('keeps id, secret and creation time, whatever the platform says of them', async () => {
    const { state, listed } = await keep(startWorld({ ids: true }))
    const { key } = refreshedState(state, { key: { ...listed, id: 'other', createdAt: new Date(0) } }, 'ci')
    expect(key.id).toBe(state.key.id)
    expect(key.createdAt).toEqual(state.key.createdAt)
    expect(key.secret?.equals(state.key.secret)).toBe(true)
  })

  it('takes what the state did not have', async () => {
    const { state, listed } = await keep(startWorld())
    const bare = { inputs: state.inputs, key: { id: state.key.id, preview: '' } }
    const { secret: _, ...shown } = state.key
    expect(refreshedState(bare, { key: listed }, 'ci').key).toEqual(shown)
  })

  it('never stores a value where none is to be stored', async () => {
    const { state, listed } = await keep(startWorld(), { store_secret: false })
    const { key } = refreshedState(state, { key: listed }, 'ci')
    expect(key).not.toHaveProperty('value')
    expect(key).not.toHaveProperty('secret')
    expect(key.fingerprint).toBe(state.key.fingerprint)
  })

  it.each([
    ['locked_down_viewer', 'locked_down_viewer'],
    ['unknown', 'privileged'],
  ] as const)('has the type that is shown, where it is one: %s', async (type, expected) => {
    const { state, listed } = await keep(startWorld())
    const { inputs } = refreshedState(state, { key: { ...listed, type } }, 'robot')
    expect(inputs).toEqual({ ...state.inputs, name: 'robot', type: expected })
  })

  it.each([{}, { ids: true, mask: 'ends' }] as const)(
    'has nothing of an old value beside a new one, on %j',
    async dialect => {
      const world = startWorld(dialect)
      const { state } = await keep(world)
      const other = world.platform.shown(seed(world, 'ci'))
      const { key } = refreshedState(state, { key: other, hasNewValue: true }, 'ci')
      expect(key.secret).toBeUndefined()
      expect(key.value?.reveal()).toBe(other.value?.reveal())
      expect(key.fingerprint).not.toBe(state.key.fingerprint)
      expect(key.preview).not.toBe(state.key.preview)
    },
  )
})

it('a new state has value and secret only where they are to be stored', async () => {
  const { state } = await keep(startWorld())
  expect(createdState(state.inputs, state.key)).toEqual(state)
  const { value: _, secret: __, ...rest } = state.key
  expect(createdState({ ...state.inputs, store_secret: false }, state.key).key).toEqual(rest)
})

describe('an imported key', () => {
  it('declares nothing but what the platform shows', async () => {
    const world = startWorld({ ids: true })
    const { state, listed } = await keep(world)
    const imported = importedState({ id: state.key.id, key: listed, name: 'ci' }, 'p', KEY_MODEL)
    const { secret: _, ...shown } = state.key
    expect(imported).toEqual({ inputs: state.inputs, key: shown })
  })

  it('is found again where its value is masked', async () => {
    const world = startWorld({ ids: true, mask: 'ends' })
    const { listed } = await keep(world)
    const imported = importedState({ id: listed.id ?? '', key: listed, name: 'ci' }, 'p', KEY_MODEL)
    expect(imported.key).not.toHaveProperty('value')
    expect(referenceOf(imported)).toMatchObject({ id: listed.id, name: 'ci', preview: imported.key.preview })
  })
})

describe('a change of store_secret', () => {
  const before = stored(
    { id: 'k', value: 'v'.repeat(20), secret: 's', name: 'ci', type: 'privileged', by: 'we', createdAt: 0 },
    PLAIN,
  )

  it.each([
    [true, true, 'kept'],
    [true, false, 'dropped'],
    [false, false, 'dropped'],
    [false, true, 'looked up'],
    [true, UNKNOWN_VALUE, UNKNOWN_VALUE],
  ] as const)('from %s to %s: %s', (was, will, expected) => {
    expect(storageAfter({ ...before.inputs, store_secret: was }, will)).toBe(expected)
  })

  it('asks the platform only for a value that is to be stored again', async () => {
    const world = startWorld()
    const { state } = await keep(world)
    const lists = world.session.project('p').keys.listsSeen
    const change = (from: KeyState, storeSecret: boolean) =>
      world.clock.run(
        updateKey(world.session, from, { ...state.inputs, rotate_after: '90d', store_secret: storeSecret }),
      )
    expect((await change(state, true)).key).toEqual(state.key)
    const forgotten = await change(state, false)
    const { value, secret: _, ...rest } = state.key
    expect(forgotten).toEqual({
      inputs: { ...state.inputs, rotate_after: '90d', store_secret: false },
      key: rest,
    })
    const again = await change(forgotten, true)
    expect(again.key).toEqual({ ...rest, value })
    expect(again.key.value?.equals(value)).toBe(true)
    expect(world.session.project('p').keys.listsSeen).toBe(lists)
  })

  it('stores nothing where the platform shows the value masked', async () => {
    const world = startWorld({ ids: true, mask: 'ends' })
    const { state } = await keep(world, { store_secret: false })
    const { value: _, secret: __, ...key } = state.key
    const after = await world.clock.run(
      updateKey(world.session, { inputs: state.inputs, key }, { ...state.inputs, store_secret: true }),
    )
    expect(after.key).toEqual(key)
  })
})

it('says when a key is due, to the second', () => {
  const createdAt = new Date('2026-01-01T00:00:00.700Z')
  const schedule = { rotate_after: '90d', rotate_early: '0h' }
  expect(dueAtText(createdAt, schedule)).toBe('2026-04-01T00:00:00Z')
  expect(dueAtText(createdAt, { ...schedule, rotate_early: null })).toBe('2026-03-31T00:00:00Z')
  expect(dueAtText(createdAt, { ...schedule, rotate_after: null })).toBeNull()
  expect(dueAtText(undefined, schedule)).toBeNull()
})
