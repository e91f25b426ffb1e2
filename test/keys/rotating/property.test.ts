import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Play } from './play.ts'
import { situation } from './situation.ts'

/** The same cases in every run; with EKB_PROPERTY_RUNS that many others, for a longer search. */
const RUNS = process.env['EKB_PROPERTY_RUNS']
const CASES = RUNS === undefined ? { numRuns: 300, seed: 20_261_127 } : { numRuns: Number(RUNS) }

test(
  'no reader holds a dead key, and no key is forgotten, whatever goes wrong and in whatever order',
  async () => {
    let rotations = 0
    await fc.assert(
      fc.asyncProperty(situation, async steps => {
        const play = new Play()
        await play.start()
        for (const step of steps) await play.step(step)
        await play.settle()
        rotations += (play.kept?.state.generation ?? 1) - 1
      }),
      CASES,
    )
    // The search has to reach what it is about.
    expect(rotations).toBeGreaterThan(CASES.numRuns)
  },
  60_000 + Number(RUNS ?? 0) * 100,
)
