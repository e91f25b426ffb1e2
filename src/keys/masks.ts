import type { Secret } from '../platform/secret.ts'

const MASK = /[…*•]|\.{3}/

/** How many characters a preview shows of each end, and how many a mask has to show to tell anything. */
export const SHOWN = 4

/** What is to be seen of a value at its two ends. */
export function visibleParts(masked: string): { prefix: string; suffix: string } {
  const first = masked.search(MASK)
  if (first < 0) return { prefix: masked, suffix: '' }
  const last = Math.max(...['…', '*', '•', '...'].map(mark => endOf(masked, mark)))
  return { prefix: masked.slice(0, first), suffix: masked.slice(last) }
}

function endOf(text: string, mark: string): number {
  const at = text.lastIndexOf(mark)
  return at < 0 ? 0 : at + mark.length
}

/** Whether `value` could be the one that is shown as `masked`; too little to see never matches. */
export function matchesMask(masked: string, value: Secret): boolean {
  return shownLength(masked) >= SHOWN && !contradictsMask(masked, value)
}

/** Whether `value` cannot be the one that is shown as `masked`. */
export function contradictsMask(masked: string, value: Secret): boolean {
  const { prefix, suffix } = visibleParts(masked)
  const text = value.reveal()
  return !(text.length > prefix.length + suffix.length && text.startsWith(prefix) && text.endsWith(suffix))
}

/** How many characters of a value a mask shows. */
export function shownLength(masked: string): number {
  const { prefix, suffix } = visibleParts(masked)
  return prefix.length + suffix.length
}

/** Whether what two masks show cannot belong to one value. */
export function contradictsPreview(masked: string, preview: string): boolean {
  const one = visibleParts(masked)
  const other = visibleParts(preview)
  return !(
    (one.prefix.startsWith(other.prefix) || other.prefix.startsWith(one.prefix)) &&
    (one.suffix.endsWith(other.suffix) || other.suffix.endsWith(one.suffix))
  )
}
