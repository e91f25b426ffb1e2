import type { Step } from '../commands/measure-commands.ts'
import type { Results } from '../results.ts'
import { median } from '../statistics.ts'
import { times } from './format.ts'
import type { Goal } from './goal.ts'
import { type Case, cases, samplesOf } from './select.ts'

/** Steps that change nothing: the floor's own work is the same there. */
const READING: readonly Step[] = ['no-op plan', 'refresh']

/** How many objects an engine changes at a time unless it is told otherwise. */
const PARALLELISM = 10
const CHANGES_LIMIT = 1.1

const REASONS: Partial<Readonly<Record<Step, string>>> = {
  apply:
    'Beside the requests themselves, the first creations and the last one wait for a list that shows the new keys, ' +
    'and the plan and the apply each need a list before.',
  destroy: 'Each DELETE is confirmed by a list, and the last ones wait for it.',
}

/** What a provider can be held to: one of the usual framework that asks nobody. */
export function goFloorGoals(results: Results): readonly Goal[] {
  const large = cases(results).filter(({ keys }) => keys === 1000)
  return ([...READING, 'apply', 'destroy'] as const).flatMap(step => {
    const measured = large.filter(one => one.step === step)
    const ratios = measured.map(one => aboveFloor(results, one))
    if (ratios.length === 0 || ratios.some(Number.isNaN)) return []
    const reason = REASONS[step]
    return {
      text: READING.includes(step)
        ? `${step}, N = 1000: below the Go floor`
        : `${step}, N = 1000, without what the requests must wait: within ${CHANGES_LIMIT} times the Go floor`,
      measured: measured
        .map(({ latencyMs }, index) => `${latencyMs} ms: ${times(ratios[index] ?? Number.NaN)}`)
        .join('; '),
      reached: ratios.every(ratio =>
        READING.includes(step) ? ratio < 1 : Number(ratio.toFixed(2)) <= CHANGES_LIMIT,
      ),
      ...(reason !== undefined && { reason }),
    }
  })
}

/** The median of the ratios of consecutive runs, without the latency of one request for each change. */
function aboveFloor(results: Results, one: Case): number {
  const mustWait = READING.includes(one.step) ? 0 : ((one.keys / PARALLELISM) * one.latencyMs) / 1000
  const floor = samplesOf(results, 'go-floor', one)
  return median(
    samplesOf(results, 'ekb', one).map(
      ({ seconds }, index) => (seconds - mustWait) / (floor[index]?.seconds ?? Number.NaN),
    ),
  )
}
