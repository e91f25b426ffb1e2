import { describe, expect, it } from 'vitest'
import { ekbError } from '../../../src/core/messages/errors/index.ts'
import { Secret } from '../../../src/core/secret.ts'
import { deleteKey, type KeyReference, readKey } from '../../../src/keys/index.ts'
import { rejection } from '../no-secrets.ts'
import { DAY, remembered, seed, startWorld, type World } from '../world.ts'

function start(dialect: Parameters<typeof startWorld>[0] = {}) {
  const world = startWorld(dialect)
  const key = seed(world, 'ci')
  return { world, key, wanted: remembered(key, world.platform.dialect) }
}

function remove({ session, stopping }: World, wanted: KeyReference): Promise<void> {
  return deleteKey(session, 'p', wanted, stopping.signal)
}

describe('a key that is deleted', () => {
  it.each([
    {},
    { ids: true },
    { ids: true, mask: 'ends' },
    { mask: 'ends' },
    { mask: 'prefix' },
    { mask: 'all' },
    { mask: 'absent' },
    { ids: true, mask: 'absent' },
  ] as const)('is gone, and its twin is not, on %j', async dialect => {
    const { world, key, wanted } = start(dialect)
    const twin = seed(world, 'ci')
    await world.clock.run(remove(world, wanted))
    expect(key.deletedBy).toBe('we')
    expect(twin.deletedAt).toBeUndefined()
    expect(world.platform.requests.map(({ kind }) => kind)).toEqual(['list', 'delete', 'list'])
  })

  it('is not read from an older list', async () => {
    const { world, wanted } = start()
    await world.clock.run(readKey(world.session, 'p', wanted))
    await world.clock.run(remove(world, wanted))
    const { key } = await world.clock.run(readKey(world.session, 'p', wanted))
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
    await world.clock.run(readKey(world.session, 'p', wanted))
    world.platform.remove(key, 'other')
    await world.clock.run(remove(world, wanted))
    expect(world.platform.count('delete')).toBe(1)
  })
})

describe('an id that is given again at once', () => {
  it('does not keep the deleted key in the state', async () => {
    const { world, key, wanted } = start({ ids: true, reusesIds: true })
    world.platform.latency = 20
    const deleting = remove(world, wanted)
    const following = world.clock.sleep(50).then(() => world.platform.commit('ci', 'privileged', 'other', 0))
    await world.clock.run(Promise.all([deleting, following]))
    const next = await following
    expect(next.id).toBe(key.id)
    expect(key.deletedBy).toBe('we')
    expect(next.deletedAt).toBeUndefined()
  })
})

it('is not gone by lists of before a delete that was only pretended', async () => {
  const { world, key, wanted } = start()
  const { platform, clock } = world
  platform.faults.list.push({ latency: 900 }, { latency: 9_000, fails: true }, { latency: 9_000 })
  platform.faults.delete.push({ how: 'unsaid', latency: 7 }, { how: 'pretended', latency: 1_500 })
  const later = clock.sleep(9_000).then(() => remove(world, wanted))
  const both = await clock.run(Promise.allSettled([remove(world, wanted), later]))
  expect(key.deletedAt).toBeUndefined()
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})

describe('an id that lists contradict each other about', () => {
  it.each([{}, { mask: 'ends' }] as const)('deletes nothing on %j', async dialect => {
    const { world, key, wanted } = start({ ids: true, reusesIds: true, ...dialect })
    world.platform.remove(key, 'other')
    const human = world.platform.commit('human', 'privileged', 'other')
    expect(human.id).toBe(key.id)
    world.platform.faults.list.push({}, { lag: DAY })
    const error = await rejection(world.clock.run(remove(world, wanted)), world.platform.keys)
    expect(error.code).toBe('ID_OF_ANOTHER_KEY')
    expect(error.detail).toContain('"human"')
    expect(human.deletedAt).toBeUndefined()
  })

  it('says that the key is gone once they agree', async () => {
    const { world, key, wanted } = start({ ids: true, reusesIds: true })
    world.platform.remove(key, 'other')
    world.platform.commit('human', 'privileged', 'other')
    await world.clock.run(remove(world, wanted))
    expect(world.platform.count('delete')).toBe(0)
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

describe('a DELETE that is answered well', () => {
  it.each([{}, { ids: true }, { mask: 'all' }] as const)(
    'is an error where the key stays, on %j',
    async dialect => {
      const asked: unknown[] = []
      const world = startWorld(dialect, platform => ({
        ...platform,
        async delete(_, ref) {
          asked.push(ref)
          return { says: 'deleted' }
        },
      }))
      const wanted = remembered(seed(world, 'ci'), world.platform.dialect)
      const error = await rejection(world.clock.run(remove(world, wanted)), world.platform.keys)
      expect(error.code).toBe('DELETE_UNCONFIRMED')
      expect(error.message).toMatch(/"ci" was not deleted.* has deleted \S+\. But project p still lists it/)
      expect(asked).toHaveLength(1)
    },
  )

  it('is an error for that key alone among those that finish together', async () => {
    const world = startWorld({}, platform => ({
      ...platform,
      delete: (project, ref, options) =>
        ref instanceof Secret && ref.reveal() === keys[3]?.value
          ? Promise.resolve({ says: 'deleted' })
          : platform.delete(project, ref, options),
    }))
    const keys = Array.from({ length: 8 }, (_, index) => seed(world, `key ${index}`))
    const results = await world.clock.run(
      Promise.allSettled(keys.map(key => remove(world, remembered(key, world.platform.dialect)))),
    )
    expect(results.map(({ status }) => status === 'rejected')).toEqual(keys.map((_, index) => index === 3))
    expect(world.platform.alive().map(({ name }) => name)).toEqual(['Automator Key', 'key 3'])
  })

  it.each([
    ['empty', 'gave no list since that shows all of its keys'],
    ['without the system key', 'gave no list since that shows all of its keys'],
    ['from a cache', 'gave no list since that shows all of its keys'],
    ['none', 'gave no list since'],
  ])('is an error where lists say nothing: %j', async (how, words) => {
    let deleted = false
    const world = startWorld({}, platform => ({
      async delete(...request) {
        deleted = true
        return platform.delete(...request)
      },
      create: platform.create,
      async list(...request) {
        const list = await platform.list(...request)
        if (!deleted) return list
        if (how === 'none') throw ekbError('LIST_EMPTY', { project: 'p' })
        if (how === 'from a cache') return { ...list, fromCache: true }
        return { ...list, keys: how === 'without the system key' ? list.keys.slice(1) : [] }
      },
    }))
    seed(world, 'other')
    const wanted = remembered(seed(world, 'ci'), world.platform.dialect)
    const error = await rejection(world.clock.run(remove(world, wanted)), world.platform.keys)
    expect(error.code).toBe('DELETE_UNCONFIRMED')
    expect(error.detail).toContain(words)
  })

  it('is looked for though the engine asks to stop', async () => {
    const { world, key, wanted } = start()
    world.platform.latency = 100
    const work = world.clock.run(remove(world, wanted))
    await world.clock.advance(0)
    void world.clock.sleep(150).then(() => world.stopping.abort())
    await work
    expect(key.deletedBy).toBe('we')
    expect(world.platform.requests.map(({ kind }) => kind)).toEqual(['list', 'delete', 'list'])
  })
})

describe('a key that has the id and is not the one', () => {
  it('is not deleted', async () => {
    const { world, key, wanted } = start({ ids: true })
    const human = seed(world, 'human')
    const error = await rejection(
      world.clock.run(remove(world, { ...wanted, id: human.id })),
      world.platform.keys,
    )
    expect(error.code).toBe('ID_OF_ANOTHER_KEY')
    expect([key.deletedAt, human.deletedAt]).toEqual([undefined, undefined])
  })

  it('is not deleted where only its value differs', async () => {
    const { world, key, wanted } = start({ ids: true })
    const other = new Secret('another value of this key')
    const error = await rejection(
      world.clock.run(remove(world, { ...wanted, value: other, fingerprint: `sha256:${other.digest()}` })),
      world.platform.keys,
    )
    expect(error.code).toBe('VALUE_CHANGED')
    expect(key.deletedAt).toBeUndefined()
  })

  it('is no reason to keep a key whose id somebody else has now', async () => {
    const { world, key, wanted } = start({ ids: true })
    world.platform.remove(key, 'other')
    const human = seed(world, 'human')
    await world.clock.run(remove(world, { ...wanted, id: human.id }))
    expect(human.deletedAt).toBeUndefined()
    expect(world.platform.count('delete')).toBe(0)
  })
})

describe('the system key', () => {
  it.each([{}, { ids: true, mask: 'ends' }] as const)(
    'is refused before anything is sent, on %j',
    async dialect => {
      const { world } = start(dialect)
      const [system] = world.platform.keys
      if (system === undefined) throw new Error('The platform has no system key')
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
    const { world, key, wanted } = start()
    world.platform.faults.delete.push({ how: 'lost after' })
    world.platform.faults.list.push({}, { lag: 3_000 }, { lag: 3_000 }, { lag: 3_000 })
    await world.clock.run(remove(world, wanted))
    expect(key.deletedBy).toBe('we')
    expect(world.platform.count('delete')).toBe(1)
    // The lists that lag still show the key, so it takes more than the two of a prompt platform.
    expect(world.platform.count('list')).toBeGreaterThan(2)
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
    world.platform.faults.list.push({}, ...Array.from({ length: 20 }, () => ({ fails: true })))
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
    [{ ids: true, mask: 'absent' }, { idIsHash: true }],
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
  await world.clock.run(readKey(world.session, 'p', wanted))
  world.stopping.abort()
  const error = await rejection(world.clock.run(remove(world, wanted)), world.platform.keys)
  expect(error.code).toBe('STOPPED')
  expect(world.platform.count('delete')).toBe(0)
})
