import {
  type MessageEntry,
  type Phrase,
  type PhraseValues,
  PLAIN,
  type Said,
  say,
  type Vocabulary,
} from '../index.ts'
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
 * Both are in plain words: an engine shows what {@link in} makes of them.
 */
export class EkbError extends Error {
  readonly code: ErrorCode
  readonly summary: string
  readonly detail: string
  readonly path: readonly (string | number)[] | undefined
  readonly outcome: Outcome | undefined
  readonly #entry: MessageEntry
  readonly #values: PhraseValues
  readonly #options: ErrorOptions

  constructor(code: ErrorCode, entry: MessageEntry, values: PhraseValues, options: ErrorOptions = {}) {
    const { summary, detail } = say(entry, values, PLAIN)
    super(`${summary}: ${detail}`)
    this.name = 'EkbError'
    this.code = code
    this.summary = summary
    this.detail = detail
    this.path = options.path
    this.outcome = options.outcome
    this.#entry = entry
    this.#values = values
    this.#options = options
    // A cause can hold a request with its headers: kept for a debugger, never printed.
    Object.defineProperty(this, 'cause', { value: options.cause, enumerable: false })
  }

  /** The same failure, with a sentence before its detail that says what it is about. */
  about(sentence: Phrase): EkbError {
    const entry = { summary: this.#entry.summary, detail: `{about} ${this.#entry.detail}` }
    return new EkbError(this.code, entry, { ...this.#values, about: sentence }, this.#options)
  }

  /** The same in the words of an engine. */
  in(words: Vocabulary): Said {
    return say(this.#entry, this.#values, words)
  }
}

/**
 * Makes the error that the registry describes under `code`.
 *
 * @param values one value for each `{placeholder}` of the entry's texts; the compiler names missing ones.
 *   A text is shown as it is; what names an attribute or a setting has to be a phrase.
 * @example ekbError('VALUE_HIDDEN', { id }, { path: ['reveal'] })
 */
export function ekbError<Code extends ErrorCode>(
  code: Code,
  values: ErrorValues<Code>,
  options?: ErrorOptions,
): EkbError {
  return new EkbError(code, ERRORS[code], values, options)
}
