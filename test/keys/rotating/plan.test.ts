import { describe, expect, test } from 'vitest'
import type { Session, Warning } from '../../../src/keys/index.ts'
import {
  planRotatingUpdate,
  type RotatingInputs,
  type RotatingSteps,
} from '../../../src/keys/rotating/index.ts'
import { DAY, HOUR, INPUTS, type Kept, RotatingWorld } from './world.ts'

const TWO = { keepers: { v: '2' } }

/** The plan of an engine that brings its decision back, and may have read nothing. */
async function looselyPlanned(
  world: RotatingWorld,
  { state, beside }: Kept,
  inputs: Partial<RotatingInputs> = {},
  { session = world.session(), pinned }: { session?: Session; pinned?: RotatingSteps } = {},
) {
  const context = { beside, binding: false, ...(pinned && { pinned }) }
  return world.run(planRotatingUpdate(session, state, { ...INPUTS, ...inputs }, context))
}

describe('an engine that brings its decision back', () => {
  test('decides by the clock, where it has read nothing', async () => {
    const world = new RotatingWorld()
    const made = await world.create()
    world.clock.jump(88 * DAY)
    expect((await looselyPlanned(world, made)).steps).toEqual({ retire: [] })
    world.clock.jump(DAY)
    expect((await looselyPlanned(world, made)).steps).toEqual({
      rotate: { generation: 2, reasons: ['due'] },
      retire: [],
    })
  })

  test('decides by what it has read, whatever the local clock says', async () => {
    const world = new RotatingWorld({ skew: 100 * DAY })
    const made = await world.create()
    const session = world.session()
    const { state = made.state, beside } = await world.read(made, session)
    expect((await looselyPlanned(world, { state, beside }, {}, { session })).steps).toEqual({ retire: [] })
    world.clock.jump(89 * DAY)
    const later = world.session()
    const kept = await world.read(made, later)
    const plan = await looselyPlanned(world, { state, beside: kept.beside }, {}, { session: later })
    expect(plan.steps.rotate?.reasons).toEqual(['due'])
  })

  test('is held to it: time that passes adds neither a rotation nor a retirement', async () => {
    const world = new RotatingWorld()
    const kept = await world.up(await world.create(), TWO)
    const inputs = { ...TWO, name: 'robot' }
    const first = await looselyPlanned(world, kept, inputs)
    world.clock.jump(200 * DAY)
    const again = await looselyPlanned(world, kept, inputs, { pinned: first.steps })
    expect(again.steps).toEqual({ retire: [] })
    expect(again.planned).toEqual(first.planned)
    expect((await looselyPlanned(world, kept, inputs)).steps).toMatchObject({
      rotate: { generation: 3 },
      retire: [{ reason: 'overlap_over' }],
    })
  })

  test('is held to it where the clock has been set back, too', async () => {
    const world = new RotatingWorld()
    const kept = await world.up(await world.create(), TWO)
    world.clock.jump(25 * HOUR)
    const first = await looselyPlanned(world, kept, TWO)
    expect(first.steps.retire).toMatchObject([{ name: kept.state.previous?.name, reason: 'overlap_over' }])
    world.clock.jump(-24 * HOUR)
    const again = await looselyPlanned(world, kept, TWO, { pinned: first.steps })
    expect(again.planned).toEqual(first.planned)
    expect((await looselyPlanned(world, kept, TWO)).steps.retire).toEqual([])
  })

  test('says at once what an engine that is bound says for the next run', async () => {
    const world = new RotatingWorld()
    const made = await world.create()
    world.clock.jump(40 * DAY)
    const session = world.session()
    const { beside } = await world.read(made, session)
    const kept = { state: made.state, beside }
    const shorter = { rotate_after: '30d' }
    const loose = await looselyPlanned(world, kept, shorter, { session })
    expect(loose.steps.rotate?.reasons).toEqual(['due'])
    const context = { beside, binding: true }
    const bound = await world.run(planRotatingUpdate(session, made.state, { ...INPUTS, ...shorter }, context))
    expect(bound.steps).toEqual({ retire: [] })
    expect(bound.warnings.map(({ summary }) => summary)).toEqual([
      'A changed schedule takes effect in the next run',
    ])
  })

  test('decides nothing by time while its settings are not known', async () => {
    const world = new RotatingWorld()
    const made = await world.create()
    const context = { beside: {}, binding: false }
    const plan = await world.run(planRotatingUpdate(undefined, made.state, INPUTS, context))
    expect(plan).toMatchObject({ steps: { retire: [] }, changes: [], warnings: [], errors: [] })
  })
})

describe('what a plan says of a left-over is true', () => {
  const said = ({ plan: { warnings } }: { plan: { warnings: readonly Warning[] } }) =>
    warnings
      .filter(({ summary }) => summary === 'A key that should be gone is deleted')
      .map(({ detail }) => detail)

  test('where its secret was lost', async () => {
    const world = new RotatingWorld()
    const made = await world.create()
    world.platform.faults.create.push({ how: 'lost after' })
    const left = await world.up(made, TWO)
    expect(left.state.retiring).toMatchObject([{ reason: 'secret_lost' }])
    expect(said(await world.plan(left, TWO))).toEqual([
      expect.stringContaining('its secret never arrived, so nobody has used it'),
    ])
  })

  test('where it could not be deleted', async () => {
    const world = new RotatingWorld()
    const rotated = await world.up(await world.create(), TWO)
    world.clock.jump(25 * HOUR)
    world.platform.faults.delete.push({ how: 'denied' })
    const left = await world.up(rotated, TWO)
    expect(left.state.retiring).toMatchObject([{ reason: 'delete_failed' }])
    expect(said(await world.plan(left, TWO))).toEqual([
      expect.stringContaining('an earlier run could not delete it'),
    ])
  })
})

describe('the time that a read remembers', () => {
  test('protection that a longer overlap holds up gives way once that is over', async () => {
    const world = new RotatingWorld()
    const guarded = { deletion_protection: true, overlap: '1h' }
    const kept = await world.up(await world.create(guarded), { ...TWO, ...guarded })
    const wanted = { ...guarded, keepers: { v: '3' }, overlap: '10d' }
    let last: Kept = kept
    const codes = async (days: number) => {
      world.clock.jump(days * DAY)
      const planned = await world.plan(last, wanted)
      last = planned.kept
      return planned.plan.errors.map(({ code }) => code)
    }
    expect(await codes(1)).toEqual(['ROTATION_PROTECTED'])
    expect(await codes(8)).toEqual(['ROTATION_PROTECTED'])
    expect(await codes(1)).toEqual([])
  })

  test('is a new one only where that changes a decision, or the clock was set back', async () => {
    const world = new RotatingWorld()
    const made = await world.create()
    const rotated = await world.up(made, TWO)
    const checkedAt = async (kept: Kept) => (await world.read(kept)).beside.checkedAt?.getTime()
    const first = rotated.beside.checkedAt?.getTime()
    world.clock.jump(23 * HOUR)
    expect(await checkedAt(rotated)).toBe(first)
    world.clock.jump(2 * HOUR)
    const second = await checkedAt(rotated)
    expect(second).toBeGreaterThan(first ?? Infinity)
    const read = await world.read(rotated)
    const due = { state: read.state ?? rotated.state, beside: read.beside }
    world.clock.jump(23 * HOUR)
    expect(await checkedAt(due)).toBe(second)
    world.clock.jump(HOUR)
    expect(await checkedAt(due)).toBeGreaterThan(second ?? Infinity)
    const after = await world.up(rotated, TWO)
    const third = after.beside.checkedAt?.getTime()
    world.clock.jump(60 * DAY)
    expect(await checkedAt(after)).toBe(third)
    const now = world.clock.now().getTime()
    const ahead = (by: number) => ({ ...after, beside: { checkedAt: new Date(now + by) } })
    expect(await checkedAt(ahead(50_000))).toBe(now + 50_000)
    expect(await checkedAt(ahead(70_000))).toBeLessThanOrEqual(now)
  })
})
