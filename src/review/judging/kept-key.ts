import type { KeptPart } from '../model/rotating-change.ts'
import { type RichText, say } from './rich-text.ts'

/** `2026-06-13 12:00 UTC` of an RFC 3339 time in UTC. */
export function timeWords(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`
}

/** How long the previous key works: `until at least 2026-06-13 12:00 UTC`. */
export function untilWords(kept: KeptPart): RichText {
  const { until, isAtLeast } = kept
  if (until === null) return say`until a later run deletes it`
  if (isUntilNextRun(kept)) return say`until the next run deletes it`
  return say`until ${[isAtLeast ? 'at least ' : '']}${[timeWords(until)]}`
}

/** The same of both keys. */
export function bothWords(kept: KeptPart): RichText {
  return isUntilNextRun(kept) ? ['until the next run'] : untilWords(kept)
}

/** With `0h` the next run deletes it, whenever that is. */
function isUntilNextRun({ isAtLeast, hours }: KeptPart): boolean {
  return isAtLeast && hours === 0
}

/** Whether readers that keep the previous key have at least a day to take over the new one. */
export function hasDayToMove(kept: KeptPart | null): boolean {
  return kept !== null && kept.hours !== null && kept.hours >= 24
}
