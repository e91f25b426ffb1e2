import fc from 'fast-check'
import { describe, it } from 'vitest'
import {
  expectAgesTold,
  expectAllDone,
  expectGoneIsGone,
  expectNothingAdopted,
  expectNothingDoubled,
  expectNothingLost,
  expectNothingShown,
  expectOnlyAskedDeleted,
  expectSecretsStored,
  expectShown,
} from './interleavings/expectations.ts'
import { calmPlan, type Plan, plan } from './interleavings/plan.ts'
import { play, type World } from './interleavings/play.ts'

/** The same cases in every run; with EKB_PROPERTY_RUNS that many others, for a longer search. */
const RUNS = process.env['EKB_PROPERTY_RUNS']
const CASES = RUNS === undefined ? { numRuns: 800, seed: 20_261_123 } : { numRuns: Number(RUNS) }
const TIMEOUT = 60_000 + Number(RUNS ?? 0) * 50

function expectKept(world: World, sessions: readonly string[], plan: Plan): void {
  for (const session of sessions) {
    expectNothingLost(world, session)
    expectNothingDoubled(world, session)
    // Whose key it is that appears is told by times alone.
    if (keepsTime(plan)) expectNothingAdopted(world, session)
  }
  expectOnlyAskedDeleted(world)
  expectGoneIsGone(world)
  expectNothingShown(world)
}

/** Whether every answer tells the time by the clock that dates keys, but for what the dialect says. */
function keepsTime({ list }: Plan): boolean {
  return list.every(({ jump = 0 }) => jump === 0)
}

describe('whatever goes wrong, and in whatever order', () => {
  it(
    'one session loses nothing, doubles nothing and deletes nothing that it was not asked to',
    async () => {
      await fc.assert(
        fc.asyncProperty(plan, async plan => {
          const world = await play(plan, ['we'], true)
          expectKept(world, ['we'], plan)
          if (plan.list.every(({ empty = false }) => !empty)) expectSecretsStored(world)
          // A run that is stopped asks for no list any more.
          if (plan.steps.some(({ what }) => what === 'stop')) return
          expectShown(world, 'we')
          if (keepsTime(plan)) expectAgesTold(world)
        }),
        CASES,
      )
    },
    TIMEOUT,
  )

  it(
    'sessions side by side keep their keys apart where their names differ',
    async () => {
      await fc.assert(
        fc.asyncProperty(plan, async plan => {
          const sessions = ['we', 'they', 'you']
          expectKept(await play(plan, sessions, false), sessions, plan)
        }),
        CASES,
      )
    },
    TIMEOUT,
  )

  it(
    'sessions side by side with the same names lose nothing either',
    async () => {
      await fc.assert(
        fc.asyncProperty(plan, async plan => {
          const sessions = ['we', 'they']
          expectKept(await play(plan, sessions, true), sessions, plan)
        }),
        CASES,
      )
    },
    TIMEOUT,
  )
})

describe('where nothing goes wrong', () => {
  it(
    'everything is done, on a platform of any kind',
    async () => {
      await fc.assert(
        fc.asyncProperty(calmPlan, async plan => {
          const world = await play(plan, ['we'], true)
          expectKept(world, ['we'], plan)
          expectAllDone(world)
        }),
        CASES,
      )
    },
    TIMEOUT,
  )
})
