const MASK = /\.{3}|[…⋯*＊∗⁎•●∙·‧○◦▪■█]/
const MASKS = /(?:\.{3}|[…⋯*＊∗⁎•●∙·‧○◦▪■█])+/

/** What stands in a field that hides its value by saying so. */
const SAYS_HIDDEN =
  /^[\W_]*(?:redacted|hidden|masked|secret|removed|filtered|sensitive|protected|null|none|undefined)[\W_]*$/i

/** Whether a value is shown shortened, starred or by a word instead of whole. */
export function isMasked(value: string): boolean {
  return MASK.test(value) || isOneCharacter(value) || SAYS_HIDDEN.test(value)
}

/** `xxxxxxxx` or `########`. */
function isOneCharacter(value: string): boolean {
  return value.length > 3 && value.trim() !== '' && value === value.charAt(0).repeat(value.length)
}

/** Below this many visible characters a match with a mask says nothing. */
const VISIBLE_ENOUGH = 4

/** Whether `value` is what `masked` shows a part of: same beginning, same end, enough of both. */
export function maskMatches(masked: string, value: string): boolean {
  const shown = shownParts(masked)
  if (shown === undefined) return false
  const { beginning, end } = shown
  const visible = beginning.length + end.length
  return (
    visible >= VISIBLE_ENOUGH && value.length > visible && value.startsWith(beginning) && value.endsWith(end)
  )
}

/** Whether a text has what a mask shows of a value somewhere within, one behind the other, and enough of both. */
export function maskWithin(masked: string, text: string): boolean {
  const shown = shownParts(masked)
  if (shown === undefined || shown.beginning.length < VISIBLE_ENOUGH || shown.end.length < VISIBLE_ENOUGH)
    return false
  const at = text.indexOf(shown.beginning)
  return at >= 0 && text.lastIndexOf(shown.end) >= at + shown.beginning.length
}

function shownParts(masked: string): { beginning: string; end: string } | undefined {
  const parts = masked.split(MASKS)
  const [beginning = '', end = ''] = parts
  return parts.length === 2 ? { beginning, end } : undefined
}
