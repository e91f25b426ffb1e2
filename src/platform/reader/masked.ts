/** Marks for the hidden part of a value: dots, stars, bullets, blocks, or a long run of `x` or `#`. */
const MASK = /(?:\.{3}|[…⋯*＊∗⁎•●∙·‧○◦▪■█]|x{6,}|X{6,}|#{6,})+/

/** Words in a field that say that its value is hidden. */
const SAYS_HIDDEN =
  /^[\W_]*(?:redacted|hidden|masked|secret|removed|filtered|sensitive|protected|null|none|undefined)[\W_]*$/i

/** With fewer visible characters, a match with a mask proves nothing. */
const VISIBLE_ENOUGH = 4

/** Whether a value is shortened, starred or replaced by a word. */
export function isMasked(value: string): boolean {
  return MASK.test(value) || hidesAll(value)
}

function hidesAll(value: string): boolean {
  return isOneCharacter(value) || SAYS_HIDDEN.test(value)
}

/** `xxxxxxxx` or `########`. */
function isOneCharacter(value: string): boolean {
  return value.length > 3 && value.trim() !== '' && value === value.charAt(0).repeat(value.length)
}

/** The visible characters at the two ends of a value; none if a word or a single character replaces all of it. */
export function visibleParts(masked: string): { readonly prefix: string; readonly suffix: string } {
  return endsOf(partsOf(masked))
}

function endsOf(parts: readonly string[]): { readonly prefix: string; readonly suffix: string } {
  return { prefix: parts[0] ?? '', suffix: parts.length > 1 ? (parts.at(-1) ?? '') : '' }
}

/** How many characters of a value a mask shows. */
export function shownLength(masked: string): number {
  return partsOf(masked).join('').length
}

/** The pieces of a value between the masks, in order. */
function partsOf(masked: string): readonly string[] {
  return hidesAll(masked) ? [] : masked.split(MASK)
}

/** Whether `masked` shows a part of `value`: same beginning, same end, and enough visible characters. */
export function maskMatches(masked: string, value: string): boolean {
  return maskMatcher(masked)(value)
}

/** The same for many values: the mask is read once. */
export function maskMatcher(masked: string): (value: string) => boolean {
  const parts = partsOf(masked)
  return parts.join('').length < VISIBLE_ENOUGH ? () => false : value => couldBe(parts, value)
}

/** Whether `masked` could be the mask of `value`. A mask that shows nothing could be. */
export function couldShow(masked: string, value: string): boolean {
  return couldBe(partsOf(masked), value)
}

function couldBe(parts: readonly string[], value: string): boolean {
  const { prefix, suffix } = endsOf(parts)
  return (
    value.startsWith(prefix) &&
    value.endsWith(suffix) &&
    value.length >= parts.join('').length &&
    hasInOrder(value.slice(prefix.length, value.length - suffix.length), parts.slice(1, -1))
  )
}

function hasInOrder(text: string, parts: readonly string[]): boolean {
  let from = 0
  return parts.every(part => {
    const at = text.indexOf(part, from)
    from = at + part.length
    return at >= 0
  })
}

/** Whether a text has what a mask shows of a value somewhere within, one behind the other, and enough of both. */
export function maskWithin(masked: string, text: string): boolean {
  const { prefix, suffix } = visibleParts(masked)
  if (prefix.length < VISIBLE_ENOUGH || suffix.length < VISIBLE_ENOUGH) return false
  const at = text.indexOf(prefix)
  return at >= 0 && text.lastIndexOf(suffix) >= at + prefix.length
}
