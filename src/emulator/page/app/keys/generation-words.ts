import { dateTime } from '../state/format.ts'
import type { GenerationKey, Standing } from '../state/generations.ts'

const HOUR = 3_600_000

/** What a generation is, as its badge says it. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  current: 'Current',
  previous: 'Previous',
  older: 'Older',
}

/**
 * What stands behind the badge of the previous generation: since when it is that and, where a person typed the
 * overlap, when its retirement is due.
 *
 * @param time the emulator's time in Unix milliseconds
 */
export function previousText(
  { since }: GenerationKey,
  overlapHours: number | undefined,
  time: number,
): string | undefined {
  if (since === undefined) return undefined
  const began = Date.parse(since)
  const text = `since ${dateTime(began)}`
  if (overlapHours === undefined) return text
  const due = began + overlapHours * HOUR
  return `${text}; retirement due ${due <= time ? 'since ' : ''}${dateTime(due)}`
}
