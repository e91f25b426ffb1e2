/** Where in an input a value stands: field names and list positions. */
export type InputPath = readonly (string | number)[]

/** One thing that is wrong with an input. */
export interface Problem {
  readonly path: InputPath
  readonly message: string
}

/**
 * Checks one value and hands it back in its type.
 * What is wrong goes into `problems`; the result counts only where none was added.
 */
export type Check<T> = (value: unknown, path: InputPath, problems: Problem[]) => T

/** The type that a check hands back. */
export type Checked<C> = C extends Check<infer T> ? T : never

type Fields = Readonly<Record<string, Check<unknown>>>

/** An object with exactly these fields: unknown ones are refused by name. */
export function object<Required extends Fields, Optional extends Fields>(
  required: Required,
  optional: Optional,
): Check<{ [N in keyof Required]: Checked<Required[N]> } & { [N in keyof Optional]?: Checked<Optional[N]> }> {
  const fields: Fields = { ...required, ...optional }
  const names = Object.keys(fields)
  return (value, path, problems) => {
    const result: Record<string, unknown> = {}
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      problems.push({ path, message: `must be an object with ${names.join(', ')}, not ${kind(value)}` })
      return result as never
    }
    for (const [name, content] of Object.entries(value)) {
      const check = Object.hasOwn(fields, name) ? fields[name] : undefined
      if (check) result[name] = check(content, [...path, name], problems)
      else {
        problems.push({
          path: [...path, name],
          message: `is not a known field; known are ${names.join(', ')}`,
        })
      }
    }
    for (const name of Object.keys(required)) {
      if (!Object.hasOwn(value, name)) problems.push({ path: [...path, name], message: 'is missing' })
    }
    return result as never
  }
}

/** A list of any length. */
export function list<T>(item: Check<T>): Check<T[]> {
  return (value, path, problems) => {
    if (Array.isArray(value)) return value.map((entry, index) => item(entry, [...path, index], problems))
    problems.push({ path, message: `must be a list, not ${kind(value)}` })
    return []
  }
}

/** A text of `min` to `max` characters, that `accepts` agrees to. */
export function text(
  rule: { min?: number; max?: number; accepts?: (value: string) => string | undefined } = {},
): Check<string> {
  const { min = 1, max = 4096, accepts } = rule
  return (value, path, problems) => {
    const message =
      typeof value !== 'string'
        ? `must be a text, not ${kind(value)}`
        : value.length < min || value.length > max
          ? `must be ${min} to ${max} characters long, not ${value.length}`
          : accepts?.(value)
    if (message) problems.push({ path, message })
    return value as string
  }
}

/** A number from `min` to `max`; whole unless `fraction` is set. */
export function number(rule: { min: number; max: number; fraction?: boolean }): Check<number> {
  return (value, path, problems) => {
    const fits = typeof value === 'number' && value >= rule.min && value <= rule.max
    if (!fits || !(rule.fraction || Number.isInteger(value))) {
      const what = rule.fraction ? 'a number' : 'a whole number'
      problems.push({ path, message: `must be ${what} from ${rule.min} to ${rule.max}` })
    }
    return value as number
  }
}

/** `true` or `false`. */
export const flag: Check<boolean> = (value, path, problems) => {
  if (typeof value !== 'boolean')
    problems.push({ path, message: `must be true or false, not ${kind(value)}` })
  return value as boolean
}

/** One of a few texts. */
export function oneOf<const T extends string>(...allowed: readonly T[]): Check<T> {
  return (value, path, problems) => {
    if (!allowed.includes(value as T))
      problems.push({ path, message: `must be one of ${allowed.join(', ')}` })
    return value as T
  }
}

/** The path as people write it: `projects[0].keys[2].name`; the whole input is `(input)`. */
export function pathText(path: InputPath): string {
  const joined = path
    .map(part => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '')
  return joined === '' ? '(input)' : joined
}

function kind(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`
}
