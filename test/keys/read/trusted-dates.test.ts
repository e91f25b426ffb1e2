import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createKey, readKey, referenceOf } from '../../../src/keys/index.ts'
import { isDue } from '../../../src/keys/plan/rotation.ts'
import { dateCreated, dateRead } from '../../../src/keys/read/trusted-dates.ts'
import type { Dialect } from '../model-platform.ts'
import { DAY, seed, startWorld, stored } from '../world.ts'

const HOUR = DAY / 24
const WANTED = { projectId: 'p', name: 'ci', type: 'privileged', storeSecret: true } as const

/** A key that is made on a platform with these clocks, and what becomes of its date. */
async function made(
  dialect: Partial<Dialect>,
  rotate_after: string | null = '90d',
  rotate_early: string | null = null,
) {
  const world = startWorld(dialect)
  const inputs = {
    ...stored(seed(world, 'x'), world.platform.dialect).inputs,
    name: 'ci',
    rotate_after,
    rotate_early,
  }
  const creation = await world.clock.run(createKey(world.session, WANTED, new AbortController().signal))
  return { world, inputs, creation, dated: dateCreated(world.session, inputs, creation) }
}

describe('the date of a new key', () => {
  it.each<[string, Partial<Dialect>]>([
    ['clocks agree', {}],
    ['the whole platform lives in another year', { skew: -20_000 * DAY }],
    ['the whole platform is ahead', { skew: 400 * DAY }],
    ['the Date header is of another node, an hour ahead', { dateOff: HOUR }],
  ])('is believed where %s', async (_, dialect) => {
    const { creation, dated } = await made(dialect)
    expect(dated).toEqual({ kept: creation.key, localClock: false, now: creation.now, warnings: [] })
  })

  it.each<[string, Partial<Dialect>]>([
    ['Date is in a hundred years', { dateOff: 36_500 * DAY }],
    ['Date is of 1970', { dateOff: -20_000 * DAY }],
    ['Date comes from a cache of two days', { dateOff: -2 * DAY }],
    ['keys are dated in the future', { skew: 400 * DAY, dateOff: -400 * DAY }],
  ])('counts by the local clock where %s', async (_, dialect) => {
    const { world, inputs, creation, dated } = await made(dialect)
    expect(dated.localClock).toBe(true)
    expect(dated.now).toEqual(world.clock.now())
    expect(dated.kept).toEqual({ ...creation.key, createdAt: world.clock.now() })
    expect(dated.warnings.map(({ detail }) => detail.includes('"ci"'))).toEqual([true])
    expect(dateCreated(world.session, { ...inputs, rotate_after: null }, creation)).toMatchObject({
      localClock: true,
      warnings: [],
    })
  })

  it('never makes a key due the moment it is made, nor later than its age', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.option(fc.integer({ min: 0, max: 1999 })),
        fc.integer({ min: -40_000 * 24, max: 40_000 * 24 }),
        (hours, lead, off) => {
          fc.pre(lead === null || lead < hours)
          const world = startWorld()
          const key = stored(seed(world, 'ci'), world.platform.dialect, {
            rotate_after: `${hours}h`,
            rotate_early: lead === null ? null : `${lead}h`,
          })
          const now = world.clock.now()
          const createdAt = new Date(now.getTime() + off * HOUR)
          const dated = dateCreated(world.session, key.inputs, { key: { ...key.key, createdAt }, now })
          const born = dated.kept.createdAt ?? now
          expect(isDue(born, key.inputs, dated.now)).toBe(false)
          const old = new Date(dated.now.getTime() + hours * HOUR + 5 * 60_000)
          expect(isDue(born, key.inputs, old)).toBe(true)
        },
      ),
    )
  })
})

describe('the date of a key that is read', () => {
  async function read(dialect: Partial<Dialect>, createdIn: number, localClock = false) {
    const world = startWorld(dialect)
    const state = stored(seed(world, 'ci'), world.platform.dialect, { rotate_after: '90d' })
    const createdAt = new Date(world.clock.now().getTime() + createdIn)
    const dated = { ...state, key: { ...state.key, createdAt } }
    const reading = await world.clock.run(readKey(world.session, 'p', referenceOf(state)))
    return { world, state: dated, reading, dated: dateRead(world.session, dated, reading, localClock) }
  }

  it.each<[string, Partial<Dialect>, number]>([
    ['it lies in the past', {}, -400 * DAY],
    ['it is ahead by less than matters', {}, 20 * HOUR],
    ['the two clocks do not agree: one of them may be wrong', { skew: -30 * DAY }, 2 * DAY],
    ['the platform tells no time', { tellsTime: false }, 400 * DAY],
  ])('stays where %s', async (_, dialect, createdIn) => {
    const { state, reading, dated } = await read(dialect, createdIn)
    expect(dated).toEqual({ kept: state, localClock: false, now: reading.now, warnings: [] })
  })

  it('is now, by the local clock, where both clocks say that it is still to come', async () => {
    const { reading, dated } = await read({}, 400 * DAY)
    expect(dated.localClock).toBe(true)
    expect(dated.now).toEqual(reading.local)
    expect(Math.abs((dated.kept.key.createdAt?.getTime() ?? 0) - reading.local.getTime())).toBeLessThan(1000)
    expect(dated.warnings.map(({ detail }) => detail.includes('"ci"'))).toEqual([true])
  })

  it('stays by the local clock once it is', async () => {
    const { state, reading, dated } = await read({ dateOff: 400 * DAY }, 0, true)
    expect(dated).toEqual({ kept: state, localClock: true, now: reading.local, warnings: [] })
  })
})
