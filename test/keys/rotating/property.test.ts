import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Mode, Play } from './play.ts'
import { situation } from './situation.ts'

/** The same cases in every run; with EKB_PROPERTY_RUNS that many others, for a longer search. */
const RUNS = process.env['EKB_PROPERTY_RUNS']

const MODES: readonly (readonly [string, Mode, cases: number])[] = [
  ['an engine that is bound to its plan', {}, 300],
  ['an engine that brings nothing back and seldom reads', { isLoose: true }, 100],
  ['a platform without ids', { dialect: { ids: false } }, 60],
  ['a platform that masks values', { dialect: { mask: 'ends', answersId: true } }, 60],
  ['a platform that masks values and gives no ids', { dialect: { ids: false, mask: 'ends' } }, 60],
]

test.each(MODES)(
  'no reader holds a dead key, and no key is forgotten, in whatever order what goes wrong: %s',
  async (_, mode, cases) => {
    const runs = RUNS === undefined ? { numRuns: cases, seed: 20_261_127 } : { numRuns: Number(RUNS) }
    let rotations = 0
    await fc.assert(
      fc.asyncProperty(situation, async steps => {
        const play = new Play(mode)
        await play.start()
        for (const step of steps) await play.step(step)
        await play.settle()
        rotations += (play.kept?.state.generation ?? 1) - 1
      }),
      runs,
    )
    // The search has to reach what it is about.
    expect(rotations).toBeGreaterThan(runs.numRuns)
  },
  60_000 + Number(RUNS ?? 0) * 100,
)
