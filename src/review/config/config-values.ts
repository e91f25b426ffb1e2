import { linearPattern, type NamePattern } from './linear-pattern.ts'

/** The longest age of a key as `ekb.review.yaml` has it: whole days or weeks, or `never`. */
export const MAXIMUM_AGE = /^(?:never|([1-9]\d{0,4})([dw]))$/

/** The whole days of {@link MAXIMUM_AGE}, null for `never`; undefined for any other text. */
export function daysOf(text: string): number | null | undefined {
  const match = MAXIMUM_AGE.exec(text)
  if (match === null) return undefined
  const [, number, unit] = match
  return number === undefined ? null : Number(number) * (unit === 'w' ? 7 : 1)
}

/** What every name has to match; undefined where the text is no regular expression that takes linear time. */
export function patternOf(text: string): NamePattern | undefined {
  try {
    return linearPattern(text)
  } catch {
    return undefined
  }
}

/** Whether a name is one of these, in which `*` stands for any text and everything else for itself. */
export function nameMatcher(names: readonly string[]): (name: string) => boolean {
  const wildcards = names.map(name => name.split('*'))
  return name => wildcards.some(parts => matchesParts(name, parts))
}

/** Each part is searched for after the one before it. This finds a match if there is one. */
function matchesParts(name: string, parts: readonly string[]): boolean {
  const [first = '', ...others] = parts
  const last = others.pop()
  if (last === undefined) return name === first
  if (!name.startsWith(first) || name.length < first.length + last.length) return false
  const end = name.length - last.length
  let at = first.length
  for (const part of others) {
    const found = name.indexOf(part, at)
    if (found === -1 || found + part.length > end) return false
    at = found + part.length
  }
  return name.endsWith(last)
}
