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

/** How long a reader takes to move to a new key: whole hours, days or weeks. */
export const TIME_TO_MOVE = /^([1-9]\d{0,4})([hdw])$/

const HOURS: Readonly<Record<string, number>> = { h: 1, d: 24, w: 7 * 24 }

/** The hours of {@link TIME_TO_MOVE}; undefined for any other text. */
export function hoursOf(text: string): number | undefined {
  const [, number, unit = ''] = TIME_TO_MOVE.exec(text) ?? []
  return number === undefined ? undefined : Number(number) * (HOURS[unit] ?? 1)
}

/** The hours of the slowest entry that fits an address, in which `*` stands for any text; null where none does. */
export function slowestOf(
  entries: readonly (readonly [address: string, hours: number])[],
): (address: string) => number | null {
  const readers = entries.map(([address, hours]) => ({ fits: nameMatcher([address]), hours }))
  return address =>
    readers.reduce<number | null>(
      (slowest, { fits, hours }) => (fits(address) ? Math.max(slowest ?? 0, hours) : slowest),
      null,
    )
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
