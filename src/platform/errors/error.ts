import { ERRORS, type ErrorCode, type ErrorValues } from './registry.ts'

/** What is known about a request that failed. */
export type Outcome = 'refused' | 'not_sent' | 'unknown'

/** Facts about one failure that are not part of its text. */
export interface ErrorOptions {
  /** The attribute or setting that is at fault, as a path of names. */
  readonly path?: readonly (string | number)[]
  /** For a request that failed: whether the platform may have acted on it. */
  readonly outcome?: Outcome
  readonly cause?: unknown
}

/**
 * Any failure that a person is told about. Its text comes from the registry, so that one code always
 * means one thing; {@link summary} is the head line, {@link detail} says what was seen and how to mend it.
 */
export class EkbError extends Error {
  readonly code: ErrorCode
  readonly summary: string
  readonly detail: string
  readonly path: readonly (string | number)[] | undefined
  readonly outcome: Outcome | undefined

  constructor(code: ErrorCode, summary: string, detail: string, options: ErrorOptions = {}) {
    super(`${summary}: ${detail}`)
    this.name = 'EkbError'
    this.code = code
    this.summary = summary
    this.detail = detail
    this.path = options.path
    this.outcome = options.outcome
    // A cause can hold a request with its headers: kept for a debugger, never printed.
    Object.defineProperty(this, 'cause', { value: options.cause, enumerable: false })
  }
}

/**
 * Makes the error that the registry describes under `code`.
 *
 * @param values one value for each `{placeholder}` of the entry's texts; the compiler names missing ones.
 * @example ekbError('SETTING_MISSING', { setting: 'endpoint', variable: 'EKB_ENDPOINT' }, { path: ['endpoint'] })
 */
export function ekbError<Code extends ErrorCode>(
  code: Code,
  values: ErrorValues<Code>,
  options?: ErrorOptions,
): EkbError {
  const { summary, detail } = ERRORS[code]
  return new EkbError(code, fill(summary, values), fill(detail, values), options)
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
