import { describe, expect, it } from 'vitest'
import { readKey } from '../../../src/keys/index.ts'
import type { KeyList } from '../../../src/platform/key.ts'
import { rejection } from '../no-secrets.ts'
import { DAY, remembered, seed, startWorld } from '../world.ts'

describe('a read', () => {
  it('answers with the platform’s time', async () => {
    const world = startWorld({ skew: 60_000 })
    const key = seed(world, 'ci')
    const reading = await world.clock.run(
      readKey(world.session, 'p', remembered(key, world.platform.dialect)),
    )
    expect(reading.now).toEqual(new Date('2026-03-01T12:01:00Z'))
    expect(reading.key?.value?.reveal()).toBe(key.value)
  })

  it('answers with the local time where the platform tells none', async () => {
    const world = startWorld({ tellsTime: false })
    const key = seed(world, 'ci')
    const { now } = await world.clock.run(
      readKey(world.session, 'p', remembered(key, world.platform.dialect)),
    )
    expect(now).toEqual(new Date('2026-03-01T12:00:00.250Z'))
  })

  it('does not believe one list that lacks the key', async () => {
    const world = startWorld()
    const key = seed(world, 'ci', 0)
    world.platform.faults.list.push({ lag: DAY })
    const { key: read } = await world.clock.run(
      readKey(world.session, 'p', remembered(key, world.platform.dialect)),
    )
    expect(read?.name).toBe('ci')
    expect(world.platform.count('list')).toBe(2)
  })

  it('does not believe one later list that lacks a key which the first one had', async () => {
    const world = startWorld()
    const [missing, key] = [seed(world, 'gone'), seed(world, 'ci', 0.001)]
    world.platform.remove(missing, 'other')
    world.platform.faults.list.push({}, { lag: DAY })
    const { dialect } = world.platform
    const { key: none } = await world.clock.run(readKey(world.session, 'p', remembered(missing, dialect)))
    expect(none).toBeDefined()
    const again = await world.clock.run(readKey(world.session, 'p', remembered(key, dialect)))
    expect(again.key?.name).toBe('ci')
  })

  it('does not take an old list for a second opinion', async () => {
    const world = startWorld()
    const [first, second] = [seed(world, 'one'), seed(world, 'two')]
    for (const key of [first, second]) world.platform.remove(key, 'other')
    const { dialect } = world.platform
    await world.clock.run(readKey(world.session, 'p', remembered(first, dialect)))
    expect(world.platform.count('list')).toBe(2)
    await world.clock.advance(5_000)
    await world.clock.run(readKey(world.session, 'p', remembered(second, dialect)))
    expect(world.platform.count('list')).toBe(2)
    await world.clock.advance(6_000)
    await world.clock.run(readKey(world.session, 'p', remembered(second, dialect)))
    expect(world.platform.count('list')).toBe(3)
  })

  it.each([[[{ empty: true }, { empty: true }]], [[{}, { empty: true }]]])(
    'does not take for gone what a list without any key lacks: %j',
    async faults => {
      const world = startWorld()
      const key = seed(world, 'ci')
      world.platform.remove(key, 'other')
      world.platform.faults.list.push(...faults)
      const work = world.clock.run(readKey(world.session, 'p', remembered(key, world.platform.dialect)))
      expect((await rejection(work, world.platform.keys)).code).toBe('LIST_EMPTY')
    },
  )

  it('looks a third time where the first list had no key at all', async () => {
    const world = startWorld()
    const key = seed(world, 'ci')
    world.platform.remove(key, 'other')
    world.platform.faults.list.push({ empty: true })
    const { key: none } = await world.clock.run(
      readKey(world.session, 'p', remembered(key, world.platform.dialect)),
    )
    expect(none).toBeUndefined()
    expect(world.platform.count('list')).toBe(3)
  })

  it.each([
    ['LIST_WITHOUT_SYSTEM_KEY', ({ keys, ...rest }: KeyList) => ({ ...rest, keys: keys.slice(1) })],
    ['LIST_FROM_CACHE', (list: KeyList) => ({ ...list, fromCache: true as const })],
  ])('knows nothing of what is missing from such a list: %s', async (code, change) => {
    const world = startWorld({}, platform => ({
      ...platform,
      list: async (...request) => change(await platform.list(...request)),
    }))
    const [key, missing] = [seed(world, 'ci'), seed(world, 'gone')]
    world.platform.remove(missing, 'other')
    const { dialect } = world.platform
    const { key: found } = await world.clock.run(readKey(world.session, 'p', remembered(key, dialect)))
    expect(found?.name).toBe('ci')
    const work = world.clock.run(readKey(world.session, 'p', remembered(missing, dialect)))
    expect((await rejection(work, world.platform.keys)).code).toBe(code)
  })

  it('does not believe two lists at once', async () => {
    const world = startWorld()
    const key = seed(world, 'ci', 0)
    world.platform.faults.list.push({ lag: DAY }, { lag: DAY })
    const started = world.clock.now().getTime()
    await world.clock.run(readKey(world.session, 'p', remembered(key, world.platform.dialect)))
    const [first, second] = world.platform.requests
    expect([first?.askedAt, second?.askedAt]).toEqual([started, started + 1_000])
  })

  it('knows nothing where a list fails', async () => {
    const world = startWorld()
    const key = seed(world, 'ci')
    world.platform.remove(key, 'other')
    world.platform.faults.list.push({}, { fails: true })
    const work = world.clock.run(readKey(world.session, 'p', remembered(key, world.platform.dialect)))
    expect((await rejection(work, world.platform.keys)).summary).toBe('The platform is busy')
  })

  it.each(['prefix', 'all'] as const)(
    'does not lose a key among others that look the same (%s)',
    async mask => {
      const world = startWorld({ mask })
      const [key] = [seed(world, 'ci'), seed(world, 'ci')]
      const { name, ...nameless } = remembered(key, world.platform.dialect)
      const { key: read } = await world.clock.run(readKey(world.session, 'p', { ...nameless, name }))
      expect(read?.name).toBe('ci')
    },
  )
})
