import { describe, expect, it } from 'vitest'
import { reviewGoals, reviewSections } from '../../../../scripts/bench/report/review.ts'
import type { Results } from '../../../../scripts/bench/results.ts'
import type { ReviewMeasurement } from '../../../../scripts/bench/review/measure-review.ts'

function results(review: Partial<ReviewMeasurement>): Results {
  const measured: ReviewMeasurement = {
    planMB: 104,
    floorTitle: 'jq-1.7',
    review: [{ seconds: 2, provider: { peakMB: 500, cpuSeconds: 2 } }],
    floor: [{ seconds: 1 }],
    firstByteMs: { review: [50], node: [40] },
    ...review,
  }
  return {
    date: '2026-11-23',
    machine: { cores: 2, processor: '', memoryGiB: 8, load: 0, system: '', architecture: 'x64' },
    engine: '',
    node: '24.0.0',
    titles: { ekb: '', restapi: '', 'go-floor': '', floor: '' },
    review: measured,
  }
}

const reached = (review: Partial<ReviewMeasurement>) => reviewGoals(results(review)).map(goal => goal.reached)

describe('the goals of a review', () => {
  it('are four, and each is missed on its own', () => {
    expect(reached({})).toEqual([true, true, true, true])
    const slow = { seconds: 3, provider: { peakMB: 500, cpuSeconds: 3 } }
    expect(reached({ review: [slow] })).toEqual([false, true, true, true])
    expect(reached({ floor: [{ seconds: 0.6 }] })).toEqual([true, false, true, true])
    const large = { seconds: 2, provider: { peakMB: 600, cpuSeconds: 2 } }
    expect(reached({ review: [large] })).toEqual([true, true, false, true])
    expect(reached({ firstByteMs: { review: [60], node: [40] } })).toEqual([true, true, true, false])
  })

  it('count memory that could not be measured as missed', () => {
    expect(reached({ review: [{ seconds: 2 }] })).toEqual([true, true, false, true])
  })

  it('say nothing of a run that left the review out', () => {
    const { review: _, ...without } = results({})
    expect(reviewGoals(without)).toEqual([])
    expect(reviewSections(without)).toEqual([])
  })
})

describe('the tables of a review', () => {
  it('name what counted the actions', () => {
    const [large, start] = reviewSections(results({}))
    expect(large?.table.rows).toEqual([
      ['`ekb review --format json`', '2.00', '500'],
      ['floor: jq-1.7', '1.00', '-'],
    ])
    expect(start?.table.rows[1]).toEqual(['Node.js parses the plan', '40.0 (40.0 to 40.0)'])
  })
})
