import {
  type EngineText,
  type MessageEntry,
  PLAIN,
  type Said,
  say,
  type TextValues,
  type Vocabulary,
} from '../index.ts'
import { ERRORS, type ErrorCode, type ErrorValues } from './registry.ts'

/** What is known about a request that failed. */
export type Outcome = 'refused' | 'not_sent' | 'unknown'

/** What is known of one failure besides its text. */
export interface ErrorOptions {
  /** The attribute or setting that is at fault, as a path of names. */
  readonly path?: readonly (string | number)[]
  /** For a request that failed: whether the platform may have acted on it. */
  readonly outcome?: Outcome
  /** The keys that it names as possible: the public ids of those that have one, and all of them in words. */
  readonly found?: { readonly ids: readonly string[]; readonly inWords: string }
  readonly cause?: unknown
}

/**
 * A failure that is shown to people. Its text comes from the registry, so that a code always has one meaning.
 * {@link summary} is the first line, and {@link detail} says what was found and how to fix it. Both are in plain
 * words. An engine shows what {@link in} renders.
 */
export class EkbError extends Error {
  readonly code: ErrorCode
  readonly summary: string
  readonly detail: string
  readonly path: readonly (string | number)[] | undefined
  readonly outcome: Outcome | undefined
  readonly found: ErrorOptions['found']
  readonly #entry: MessageEntry
  readonly #values: TextValues
  readonly #options: ErrorOptions

  constructor(code: ErrorCode, entry: MessageEntry, values: TextValues, options: ErrorOptions = {}) {
    const { summary, detail } = say(entry, values, PLAIN)
    super(`${summary}: ${detail}`)
    this.name = 'EkbError'
    this.code = code
    this.summary = summary
    this.detail = detail
    this.path = options.path
    this.outcome = options.outcome
    this.found = options.found
    this.#entry = entry
    this.#values = values
    this.#options = options
    // A cause can contain a request with its headers. It is kept for a debugger and never printed.
    Object.defineProperty(this, 'cause', { value: options.cause, enumerable: false })
  }

  /** The same failure, with a sentence before its detail that says what it is about. */
  about(sentence: EngineText): EkbError {
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
 *   A text is shown as it is; what names an attribute or a setting has to be an EngineText.
 * @example ekbError('VALUE_HIDDEN', { id }, { path: ['reveal'] })
 */
export function ekbError<Code extends ErrorCode>(
  code: Code,
  values: ErrorValues<Code>,
  options?: ErrorOptions,
): EkbError {
  return new EkbError(code, ERRORS[code], values, options)
}
