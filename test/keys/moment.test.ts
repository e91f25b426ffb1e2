import { describe, expect, it } from 'vitest'
import { momentOfPlan, momentToRemember, readKey, referenceOf } from '../../src/keys/index.ts'
import { DAY, seed, startWorld, stored } from './world.ts'

const CREATED = new Date('2026-01-01T00:00:00Z')
const onDay = (days: number) => new Date(CREATED.getTime() + days * DAY)

/** A key that was created on the first day of 2026, and may rotate. */
function keep(rotateAfter: string | null = '90d') {
  const world = startWorld()
  const state = stored(seed(world, 'ci'), world.platform.dialect, {
    rotate_after: rotateAfter,
    rotate_early: '0h',
  })
  return { world, state: { ...state, key: { ...state.key, createdAt: CREATED } } }
}

describe('what the state of a key remembers of the time', () => {
  const { state } = keep()

  it('is the first time that is known', () => {
    expect(momentToRemember(state, undefined, onDay(3))).toEqual(onDay(3))
  })

  it('stays while nothing comes of it', () => {
    expect(momentToRemember(state, onDay(1), onDay(89))).toEqual(onDay(1))
    expect(momentToRemember(state, onDay(91), onDay(500))).toEqual(onDay(91))
    expect(momentToRemember(keep(null).state, onDay(1), onDay(5000))).toEqual(onDay(1))
  })

  it('is renewed when the key becomes due, and when it is no longer due', () => {
    expect(momentToRemember(state, onDay(1), onDay(90))).toEqual(onDay(90))
    expect(momentToRemember(state, onDay(90), new Date(onDay(90).getTime() - 1))).toEqual(
      new Date(onDay(90).getTime() - 1),
    )
  })

  it('is renewed when the clock was set back, and not when two servers differ by seconds', () => {
    expect(momentToRemember(state, onDay(40), onDay(39))).toEqual(onDay(39))
    const behind = new Date(onDay(40).getTime() - 5_000)
    expect(momentToRemember(state, onDay(40), behind)).toEqual(onDay(40))
  })

  it('stays where the age of the key is not known', () => {
    const { createdAt: _, ...ageless } = state.key
    expect(momentToRemember({ ...state, key: ageless }, onDay(1), onDay(500))).toEqual(onDay(1))
  })
})

describe('"now" for the plan of a key', () => {
  it('is the time at which this walk has read it', async () => {
    const { world, state } = keep()
    await world.clock.run(readKey(world.walk, 'p', referenceOf(state)))
    const read = momentOfPlan(world.walk, state, onDay(1))
    expect(read).toEqual(momentOfPlan(world.walk, state, undefined))
    expect(read.getTime()).toBeGreaterThan(onDay(1).getTime())
  })

  it('is what is remembered where this walk has not read it: in an apply, and without a refresh', async () => {
    const { world, state } = keep()
    const other = stored(seed(world, 'other'), world.platform.dialect)
    await world.clock.run(readKey(world.walk, 'p', referenceOf(other)))
    expect(momentOfPlan(world.walk, state, onDay(1))).toEqual(onDay(1))
    expect(momentOfPlan(undefined, state, onDay(1))).toEqual(onDay(1))
  })

  it('is never before what an apply will go by', async () => {
    const { world, state } = keep()
    await world.clock.run(readKey(world.walk, 'p', referenceOf(state)))
    const remembered = new Date(world.clock.now().getTime() + 5_000)
    expect(momentOfPlan(world.walk, state, remembered)).toEqual(remembered)
  })

  it('is the local time where nothing else is known', () => {
    const { world, state } = keep()
    expect(momentOfPlan(world.walk, state, undefined)).toEqual(world.clock.now())
  })
})
