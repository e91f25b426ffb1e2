import { describe, expect, it } from 'vitest'
import { deleteKey, type KeyReference, readKey } from '../../src/keys/index.ts'
import { rejection } from './no-secrets.ts'
import { DAY, remembered, seed, startWorld, type World } from './world.ts'

function start(dialect: Parameters<typeof startWorld>[0] = {}) {
  const world = startWorld(dialect)
  const key = seed(world, 'ci')
  return { world, key, wanted: remembered(key, world.platform.dialect) }
}

function remove({ walk, stopping }: World, wanted: KeyReference): Promise<void> {
  return deleteKey(walk, 'p', wanted, stopping.signal)
}

describe('a key that is deleted', () => {
  it.each([
    {},
    { ids: true },
    { ids: true, mask: 'ends' },
    { mask: 'ends' },
    { mask: 'prefix' },
    { mask: 'all' },
  ] as const)('is gone, and its twin is not, on %j', async dialect => {
    const { world, key, wanted } = start(dialect)
    const twin = seed(world, 'ci')
    await world.clock.run(remove(world, wanted))
    expect(key.deletedBy).toBe('we')
    expect(twin.deletedAt).toBeUndefined()
    expect(world.platform.requests.map(({ kind }) => kind)).toEqual(['list', 'delete'])
  })

  it('is not read from an older list', async () => {
    const { world, wanted } = start()
    await world.clock.run(readKey(world.walk, 'p', wanted))
    await world.clock.run(remove(world, wanted))
    const { key } = await world.clock.run(readKey(world.walk, 'p', wanted))
    expect(key).toBeUndefined()
  })

  it('that is gone already is no error, and costs no DELETE', async () => {
    const { world, key, wanted } = start()
    world.platform.remove(key, 'other')
    await world.clock.run(remove(world, wanted))
    expect(world.platform.count('delete')).toBe(0)
  })

  it('that somebody deletes first is none either', async () => {
    const { world, key, wanted } = start()
    await world.clock.run(readKey(world.walk, 'p', wanted))
    world.platform.remove(key, 'other')
    await world.clock.run(remove(world, wanted))
    expect(world.platform.count('delete')).toBe(1)
  })
})

describe('lists without any key', () => {
  it('do not show that the key is gone, so it stays in the state', async () => {
    const { world, key, wanted } = start()
    world.platform.faults.list.push({ empty: true }, { empty: true })
    const work = world.clock.run(remove(world, wanted))
    expect((await rejection(work, world.platform.keys)).code).toBe('LIST_EMPTY')
    expect(key.deletedAt).toBeUndefined()
  })

  it('do not confirm a DELETE whose answer was lost', async () => {
    const { world, key, wanted } = start()
    world.platform.faults.delete.push({ how: 'lost before' })
    world.platform.faults.list.push({}, ...Array.from({ length: 20 }, () => ({ empty: true })))
    const work = world.clock.run(remove(world, wanted))
    expect((await rejection(work, world.platform.keys)).outcome).toBe('unknown')
    expect(key.deletedAt).toBeUndefined()
  })
})

describe('the system key', () => {
  it.each([{}, { ids: true, mask: 'ends' }] as const)(
    'is refused before anything is sent, on %j',
    async dialect => {
      const { world } = start(dialect)
      const [system] = world.platform.keys
      if (system === undefined) return
      const work = world.clock.run(remove(world, remembered(system, world.platform.dialect)))
      expect((await rejection(work, world.platform.keys)).code).toBe('SYSTEM_KEY_DELETE')
      expect(world.platform.count('delete')).toBe(0)
    },
  )
})

describe('a DELETE that is answered badly', () => {
  it('counts as done where lists lack the key', async () => {
    const { world, wanted } = start()
    world.platform.faults.delete.push({ how: 'lost after' })
    await world.clock.run(remove(world, wanted))
    expect(world.platform.count('delete')).toBe(1)
  })

  it('counts as done where lists lack it after a while', async () => {
    const { world, wanted } = start()
    world.platform.faults.delete.push({ how: 'lost after' })
    world.platform.faults.list.push({}, { lag: 3_000 }, { lag: 3_000 }, { lag: 3_000 })
    await world.clock.run(remove(world, wanted))
  })

  it('is an error where the key is still there', async () => {
    const { world, key, wanted } = start()
    world.platform.faults.delete.push({ how: 'lost before' })
    const error = await rejection(world.clock.run(remove(world, wanted)), world.platform.keys)
    expect(error.summary).toBe('The connection broke')
    expect(key.deletedAt).toBeUndefined()
  })

  it('is an error where one list lacks a key that is still there', async () => {
    const world = startWorld()
    const key = seed(world, 'ci', 0.01)
    world.platform.faults.delete.push({ how: 'lost before' })
    world.platform.faults.list.push({}, { lag: DAY })
    const wanted = remembered(key, world.platform.dialect)
    const error = await rejection(world.clock.run(remove(world, wanted)), world.platform.keys)
    expect(error.outcome).toBe('unknown')
  })

  it('is an error where no list can be had', async () => {
    const { world, wanted } = start()
    world.platform.faults.delete.push({ how: 'lost after' })
    world.platform.faults.list.push({}, { fails: true })
    const error = await rejection(world.clock.run(remove(world, wanted)), world.platform.keys)
    expect(error.outcome).toBe('unknown')
  })

  it('as not found, of a key that lists show, is an error', async () => {
    const { world, wanted } = start()
    world.platform.faults.delete.push({ how: 'denied' })
    const error = await rejection(world.clock.run(remove(world, wanted)), world.platform.keys)
    expect(error.code).toBe('DELETE_UNCONFIRMED')
  })

  it('as refused is that error', async () => {
    const { world, wanted } = start()
    world.platform.faults.delete.push({ how: 'refused' })
    const error = await rejection(world.clock.run(remove(world, wanted)), world.platform.keys)
    expect(error.summary).toBe('The platform answered 403')
    expect(world.platform.count('list')).toBe(1)
  })
})

describe('a key that cannot be told from others', () => {
  it.each([
    [{ mask: 'ends' }, {}],
    [{ ids: true, mask: 'all' }, { idIsHash: true }],
  ] as const)(
    'is neither deleted nor called gone on %j',
    async (dialect, { idIsHash = false }: { idIsHash?: boolean }) => {
      const { world, key, wanted } = start(dialect)
      const { value, fingerprint, name } = wanted
      const id = idIsHash ? `key_${value.digest()}` : wanted.id
      const error = await rejection(
        world.clock.run(remove(world, { id, fingerprint, name })),
        world.platform.keys,
      )
      expect(error.code).toBe('KEY_VALUE_UNKNOWN')
      expect(key.deletedAt).toBeUndefined()
      expect(world.platform.count('delete')).toBe(0)
    },
  )
})

it('sends no DELETE once the engine asked to stop', async () => {
  const { world, wanted } = start()
  await world.clock.run(readKey(world.walk, 'p', wanted))
  world.stopping.abort()
  const error = await rejection(world.clock.run(remove(world, wanted)), world.platform.keys)
  expect(error.code).toBe('STOPPED')
  expect(world.platform.count('delete')).toBe(0)
})
