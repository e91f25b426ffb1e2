/** The longest age of a key as `ekb.review.yaml` has it: whole days or weeks, or `never`. */
export const MAXIMUM_AGE = /^(?:never|([1-9]\d{0,4})([dw]))$/

/** The whole days of {@link MAXIMUM_AGE}, null for `never`; undefined for any other text. */
export function daysOf(text: string): number | null | undefined {
  const match = MAXIMUM_AGE.exec(text)
  if (match === null) return undefined
  const [, number, unit] = match
  return number === undefined ? null : Number(number) * (unit === 'w' ? 7 : 1)
}

/** What every name has to match; undefined where the text is no regular expression. */
export function patternOf(text: string): RegExp | undefined {
  try {
    return new RegExp(text, 'u')
  } catch {
    return undefined
  }
}

/** Whether a name is one of these, in which `*` stands for any text and everything else for itself. */
export function isOneOf(names: readonly string[]): (name: string) => boolean {
  const patterns = names.map(wildcard)
  return name => patterns.some(pattern => pattern.test(name))
}

function wildcard(name: string): RegExp {
  const parts = name.split('*').map(part => part.replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 'su')
}
