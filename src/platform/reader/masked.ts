const MASK = /…|\.{3}|\*+|•+/

/** Whether a value is shown shortened or starred instead of whole. */
export function isMasked(value: string): boolean {
  return MASK.test(value)
}

/** Below this many visible characters a match with a mask says nothing. */
const VISIBLE_ENOUGH = 4

/** Whether `value` is what `masked` shows a part of: same beginning, same end, enough of both. */
export function maskMatches(masked: string, value: string): boolean {
  const parts = masked.split(/(?:…|\.{3}|\*|•)+/)
  if (parts.length !== 2) return false
  const [beginning = '', end = ''] = parts
  const visible = beginning.length + end.length
  return (
    visible >= VISIBLE_ENOUGH && value.length > visible && value.startsWith(beginning) && value.endsWith(end)
  )
}
