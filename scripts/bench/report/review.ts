import type { Results } from '../results.ts'
import { LARGE, type ReviewMeasurement } from '../review/measure-review.ts'
import { median, pairedRatio, range } from '../statistics.ts'
import { milliseconds, NOTHING, seconds, times } from './format.ts'
import type { Goal } from './goal.ts'
import type { Section } from './section.ts'

const MOST_SECONDS = 3
const MOST_MB = 600
const MOST_TIMES = 3
const MOST_TIMES_TO_FIRST_BYTE = 1.5

/** What a review has to reach, and whether it did. */
export function reviewGoals({ review }: Results): readonly Goal[] {
  if (review === undefined) return []
  const plan = `review of ${LARGE.keys} keys and ${LARGE.others} other resources`
  const took = median(secondsOf(review.review))
  const above = pairedRatio(secondsOf(review.review), secondsOf(review.floor))
  const firstByte = pairedRatio(review.firstByteMs.review, review.firstByteMs.node)
  const peak = peakOf(review)
  return [
    {
      text: `${plan}: below ${MOST_SECONDS} s`,
      measured: `${seconds(took)} s`,
      reached: took < MOST_SECONDS,
    },
    {
      text: `${plan}: within ${MOST_TIMES} times a count of its actions`,
      measured: times(above),
      reached: above <= MOST_TIMES,
    },
    {
      text: `${plan}: below ${MOST_MB} MB of memory (VmHWM)`,
      measured: peak === undefined ? NOTHING : `${peak.toFixed(0)} MB`,
      reached: peak !== undefined && peak < MOST_MB,
    },
    {
      text: `review of a small plan, start to first byte: below ${MOST_TIMES_TO_FIRST_BYTE} times Node.js that only parses it`,
      measured: times(firstByte),
      reached: firstByte < MOST_TIMES_TO_FIRST_BYTE,
    },
  ]
}

/** The table of what a review took. */
export function reviewSections({ review }: Results): readonly Section[] {
  if (review === undefined) return []
  const peak = peakOf(review)
  const first = (samples: readonly number[]) =>
    `${milliseconds(median(samples))} (${range(samples).map(milliseconds).join(' to ')})`
  return [
    {
      title: 'Review: a large plan',
      text:
        `A plan of ${LARGE.keys} keys and ${LARGE.others} other resources as JSON, ${review.planMB.toFixed(0)} MB: ` +
        'wall time of the whole command, medians. The floor only counts how many resources have which actions.',
      table: {
        header: ['', 'seconds', 'MB at most'],
        rows: [
          [
            '`ekb review --format json`',
            seconds(median(secondsOf(review.review))),
            peak?.toFixed(0) ?? NOTHING,
          ],
          [`floor: ${review.floorTitle}`, seconds(median(secondsOf(review.floor))), NOTHING],
        ],
      },
    },
    {
      title: 'Review: start',
      text: 'From the start of the process to the first byte that it prints about a small plan.',
      table: {
        header: ['', 'ms: median (range)'],
        rows: [
          ['`ekb review --format json`', first(review.firstByteMs.review)],
          ['Node.js parses the plan', first(review.firstByteMs.node)],
        ],
      },
    },
  ]
}

function secondsOf(samples: ReviewMeasurement['review']): number[] {
  return samples.map(sample => sample.seconds)
}

/** Undefined where the system does not tell it. */
function peakOf({ review }: ReviewMeasurement): number | undefined {
  const peaks = review.flatMap(({ provider }) => provider?.peakMB ?? [])
  return peaks.length === 0 ? undefined : Math.max(...peaks)
}
