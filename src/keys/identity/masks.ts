import type { Secret } from '../../core/secret.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { couldShow, maskMatcher, shownLength, visibleParts } from '../../platform/reader/masked.ts'

/** How many characters a preview shows of each end, and how many a mask has to show to tell anything. */
export const SHOWN = 4

/** What stands for the value of a key of which a list shows nothing. */
export const HIDDEN = ''

/** Whether `value` could be the one that is shown as `masked`; a mask that shows too little never matches. */
export function matchesMask(masked: string, value: Secret): boolean {
  return valueMatcher(masked)(value)
}

/** The same for many values: the mask is read once. */
export function valueMatcher(masked: string): (value: Secret) => boolean {
  const matches = maskMatcher(masked)
  return value => matches(value.reveal())
}

/** Whether a list shows enough of a value to compare it with a known one. */
export function tellsValue({ value, masked = HIDDEN }: PlatformKey): boolean {
  return value !== undefined || shownLength(masked) >= SHOWN
}

/** Whether `value` cannot be the one that is shown as `masked`. */
export function contradictsMask(masked: string, value: Secret): boolean {
  return !couldShow(masked, value.reveal())
}

/** Whether a listed key cannot have `known` as its value, as far as the list shows it. */
export function showsOther({ value, masked }: PlatformKey, known: Secret): boolean {
  return value === undefined ? masked !== undefined && contradictsMask(masked, known) : !value.equals(known)
}

/**
 * Whether a mask shows so much of a value that hardly any other one fits: eight characters, four of them at its end. On
 * many platforms all values begin in the same way (`ekb_live_…`), so a beginning alone tells none of them apart.
 */
export function identifies(masked: string): boolean {
  return shownLength(masked) >= 2 * SHOWN && visibleParts(masked).suffix.length >= SHOWN
}

/** Whether two masks cannot belong to one value. */
export function contradictsPreview(masked: string, preview: string): boolean {
  const one = visibleParts(masked)
  const other = visibleParts(preview)
  return !(
    (one.prefix.startsWith(other.prefix) || other.prefix.startsWith(one.prefix)) &&
    (one.suffix.endsWith(other.suffix) || other.suffix.endsWith(one.suffix))
  )
}
