import { describe, expect, it } from 'vitest'
import {
  type KeyState,
  planTime,
  readKey,
  referenceOf,
  timeByPlatform,
  timeToRemember,
} from '../../../src/keys/index.ts'
import type { Dialect } from '../model-platform.ts'
import { DAY, seed, startWorld, stored } from '../world.ts'

const CREATED = new Date('2026-01-01T00:00:00Z')
const onDay = (days: number) => new Date(CREATED.getTime() + days * DAY)

/** A key that was created on the first day of 2026, and may rotate. */
function keep(rotateAfter: string | null = '90d', dialect: Partial<Dialect> = {}) {
  const world = startWorld(dialect)
  const state = stored(seed(world, 'ci'), world.platform.dialect, {
    rotate_after: rotateAfter,
    rotate_early: '0h',
  })
  return { world, state: { ...state, key: { ...state.key, createdAt: CREATED } } }
}

describe('what the state of a key remembers of the time', () => {
  const { state } = keep()

  it('is the first time that is known', () => {
    expect(timeToRemember(state, undefined, onDay(3))).toEqual(onDay(3))
  })

  it('stays while nothing comes of it', () => {
    expect(timeToRemember(state, onDay(1), onDay(89))).toEqual(onDay(1))
    expect(timeToRemember(state, onDay(91), onDay(500))).toEqual(onDay(91))
    expect(timeToRemember(keep(null).state, onDay(1), onDay(5000))).toEqual(onDay(1))
  })

  it('is renewed when the key becomes due, and when it is no longer due', () => {
    expect(timeToRemember(state, onDay(1), onDay(90))).toEqual(onDay(90))
    expect(timeToRemember(state, onDay(90), new Date(onDay(90).getTime() - 1))).toEqual(
      new Date(onDay(90).getTime() - 1),
    )
  })

  it('is renewed when the clock was set back, and not when two servers differ by seconds', () => {
    expect(timeToRemember(state, onDay(40), onDay(39))).toEqual(onDay(39))
    const behind = new Date(onDay(40).getTime() - 5_000)
    expect(timeToRemember(state, onDay(40), behind)).toEqual(onDay(40))
  })

  it('stays where the age of the key is not known', () => {
    const { createdAt: _, ...ageless } = state.key
    expect(timeToRemember({ ...state, key: ageless }, onDay(1), onDay(500))).toEqual(onDay(1))
  })
})

describe('"now" for the plan of a key', () => {
  it('is the time at which this session has read it', async () => {
    const { world, state } = keep()
    await world.clock.run(readKey(world.session, 'p', referenceOf(state)))
    const read = planTime(world.session, state, { checkedAt: onDay(1) }, false)
    expect(read).toEqual(planTime(world.session, state, {}, false))
    expect(read.getTime()).toBeGreaterThan(onDay(1).getTime())
  })

  it('is what is remembered where this session has not read it: in an apply, and without a refresh', async () => {
    const { world, state } = keep()
    const other = stored(seed(world, 'other'), world.platform.dialect)
    await world.clock.run(readKey(world.session, 'p', referenceOf(other)))
    expect(planTime(world.session, state, { checkedAt: onDay(1) }, false)).toEqual(onDay(1))
    expect(planTime(undefined, state, { checkedAt: onDay(1) }, false)).toEqual(onDay(1))
  })

  it('is never before what an apply will go by', async () => {
    const { world, state } = keep()
    await world.clock.run(readKey(world.session, 'p', referenceOf(state)))
    const remembered = new Date(world.clock.now().getTime() + 5_000)
    expect(planTime(world.session, state, { checkedAt: remembered }, false)).toEqual(remembered)
  })

  it('is the local time where nothing else is known', () => {
    const { world, state } = keep()
    expect(planTime(world.session, state, {}, false)).toEqual(world.clock.now())
  })

  it('is the local time for a key that ages by it, when it was read and after', async () => {
    const { world, state } = keep('90d', { dateOff: 400 * DAY })
    const reading = await world.clock.run(readKey(world.session, 'p', referenceOf(state)))
    expect(reading.now.getTime() - reading.local.getTime()).toBeGreaterThan(399 * DAY)
    const local = { localClock: true }
    expect(planTime(world.session, state, local, false)).toEqual(reading.local)
    expect(planTime(world.session, state, { ...local, checkedAt: onDay(1) }, false)).toEqual(reading.local)
    expect(planTime(world.session, state, local, true)).toEqual(reading.local)
  })

  describe('where the engine brings the decision back', () => {
    it('is the time at which this session has read it, though more is remembered', async () => {
      const { world, state } = keep()
      const { now } = await world.clock.run(readKey(world.session, 'p', referenceOf(state)))
      const remembered = new Date(now.getTime() + 5_000)
      expect(planTime(world.session, state, { checkedAt: remembered }, true)).toEqual(now)
    })

    it('is that of the newest list where this session has read others', async () => {
      const { world, state } = keep('90d', { dateOff: 400 * DAY })
      await world.clock.run(world.session.project('p').keys.known())
      const ahead = world.clock.now().getTime() + 400 * DAY
      const apart = (time: Date) => Math.abs(time.getTime() - ahead)
      expect(apart(planTime(world.session, state, {}, true))).toBeLessThan(2_000)
      expect(planTime(world.session, state, { localClock: true }, true)).toEqual(world.clock.now())
    })

    it('is the later of the local time and what is remembered before anything is read', () => {
      const { world, state } = keep()
      const now = world.clock.now()
      const past = new Date(now.getTime() - DAY)
      const future = new Date(now.getTime() + DAY)
      expect(planTime(world.session, state, { checkedAt: past }, true)).toEqual(now)
      expect(planTime(world.session, state, { checkedAt: future }, true)).toEqual(future)
      expect(planTime(undefined, state, { checkedAt: past }, true)).toEqual(past)
    })
  })
})

describe('the time that a plan asks for', () => {
  it('is that of the platform, by one list for all keys', async () => {
    const { world, state } = keep('90d', { dateOff: 400 * DAY })
    const ask = () => world.clock.run(timeByPlatform(world.session, state, state.inputs, false))
    const ahead = world.clock.now().getTime() + 400 * DAY
    for (const time of [await ask(), await ask()]) {
      expect(Math.abs(time.getTime() - ahead)).toBeLessThan(2_000)
    }
    expect(world.platform.count('list')).toBe(1)
  })

  it('is the local time for a key that ages by it', async () => {
    const { world, state } = keep('90d', { dateOff: 400 * DAY })
    expect(await timeByPlatform(world.session, state, state.inputs, true)).toEqual(world.clock.now())
    expect(world.platform.count('list')).toBe(0)
  })

  it('is before everything while the settings are not known', async () => {
    const { state } = keep()
    expect((await timeByPlatform(undefined, state, state.inputs, false)).getTime()).toBe(0)
  })

  it('is before everything, without a list, where age decides nothing', async () => {
    const { world, state } = keep()
    const { createdAt: _, ...ageless } = state.key
    const ask = (asked: KeyState, rotateAfter: string | null) =>
      timeByPlatform(world.session, asked, { rotate_after: rotateAfter }, false)
    expect((await ask(state, null)).getTime()).toBe(0)
    expect((await ask({ ...state, key: ageless }, '90d')).getTime()).toBe(0)
    expect(world.platform.count('list')).toBe(0)
  })
})
