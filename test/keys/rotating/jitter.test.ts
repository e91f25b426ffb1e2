import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RotatingInputs } from '../../../src/keys/rotating/index.ts'
import { overlapOf } from '../../../src/keys/rotating/overlap.ts'
import { DAY, HOUR, INPUTS, type Kept, RotatingWorld } from './world.ts'

const MINUTE = HOUR / 60
const RUNS = { numRuns: 8, seed: 20_261_127 }

/** How long before its age a key may be rotated, by default: 5 % of it, and 24 h at most. */
const lead = (period: number) => Math.min(DAY, period * 0.05)

/** Moves the clock to a time, and runs the job. */
async function runAt(world: RotatingWorld, kept: Kept, at: number, inputs: Partial<RotatingInputs>) {
  world.clock.jump(at - world.clock.now().getTime())
  return world.up(kept, inputs)
}

/** No key may have been deleted before its overlap was over, which begins with its successor. */
function expectOverlapsKept({ platform }: RotatingWorld, inputs: Partial<RotatingInputs>): void {
  const keys = platform.keys.filter(({ type }) => type !== 'system')
  for (const [index, { name, deletedAt = Number.POSITIVE_INFINITY }] of keys.entries()) {
    const next = keys[index + 1]
    if (next === undefined) continue
    expect(deletedAt, name).toBeGreaterThanOrEqual(next.createdAt + overlapOf({ ...INPUTS, ...inputs }))
  }
}

describe('a job that runs as often as the key rotates, for a year', () => {
  test.each([
    [1, null],
    [7, null],
    [7, '0h'],
    [7, '156h'],
    [30, '48h'],
  ] as const)(
    'every %s days, with an overlap of %s: each run rotates once',
    async (days, overlap) => {
      const period = days * DAY
      // Two neighbours may be off in opposite directions; and a run takes a moment.
      const most = lead(period) / 2 - MINUTE
      const inputs = { rotate_after: `${days}d`, overlap }
      const jitters = fc.array(fc.double({ min: -most, max: most, noNaN: true }), {
        minLength: Math.min(52, Math.floor(365 / days)),
        maxLength: Math.min(52, Math.floor(365 / days)),
      })
      await fc.assert(
        fc.asyncProperty(jitters, fc.boolean(), async (offsets, runsTwice) => {
          const world = new RotatingWorld()
          let kept: Kept = await world.create(inputs)
          const start = world.clock.now().getTime()
          for (const [index, offset] of offsets.entries()) {
            const run = await runAt(world, kept, start + (index + 1) * period + offset, inputs)
            expect([run.errors, run.state.generation]).toEqual([[], index + 2])
            kept = run
            if (!runsTwice) continue
            // The job is started once more: there is nothing to rotate.
            const again = await runAt(world, kept, world.clock.now().getTime() + 10 * MINUTE, inputs)
            expect(again.state.generation).toBe(index + 2)
            kept = again
          }
          expectOverlapsKept(world, inputs)
          expect(world.alive().length).toBeLessThanOrEqual(2)
        }),
        RUNS,
      )
    },
    60_000,
  )
})

test('a daily job rotates a key of 90 days before it is older, and retires each old key within a day', async () => {
  const inputs = { rotate_after: '90d', overlap: '7d' }
  const world = new RotatingWorld()
  let kept: Kept = await world.create(inputs)
  const start = world.clock.now().getTime()
  for (let day = 1; day <= 370; day += 1) {
    const offset = Math.sin(day) * 4 * HOUR
    const run = await runAt(world, kept, start + day * DAY + offset, inputs)
    expect(run.errors).toEqual([])
    kept = run
  }
  const keys = world.platform.keys.filter(({ type }) => type !== 'system')
  expect(keys).toHaveLength(5)
  for (const [index, { createdAt, deletedAt }] of keys.entries()) {
    const next = keys[index + 1]
    if (next === undefined) continue
    expect(next.createdAt - createdAt).toBeGreaterThanOrEqual(89 * DAY)
    expect(next.createdAt - createdAt).toBeLessThanOrEqual(90 * DAY + 8 * HOUR)
    const worked = (deletedAt ?? Number.NaN) - next.createdAt
    expect(worked).toBeGreaterThanOrEqual(7 * DAY)
    expect(worked).toBeLessThanOrEqual(8 * DAY + 8 * HOUR)
  }
  expectOverlapsKept(world, inputs)
})
