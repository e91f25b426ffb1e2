import { hash } from 'node:crypto'
import { inspect } from 'node:util'

const PLACEHOLDER = '(secret)'

/**
 * Key material that cannot be printed by accident: string conversion, JSON, template literals and
 * `console.log` all show a placeholder. The value leaves only through {@link Secret.reveal}, so every
 * place that uses it can be found by that name.
 */
export class Secret {
  readonly #value: string
  #digest: string | undefined

  constructor(value: string) {
    this.#value = value
  }

  /** The value itself. Call it only where the value is sent or stored. */
  reveal(): string {
    return this.#value
  }

  /** Whether both hold the same value. */
  equals(other: Secret | undefined): boolean {
    return other !== undefined && other.#value === this.#value
  }

  /** The first 16 hex digits of the value's SHA-256: enough to recognise a key, useless to guess it. */
  digest(): string {
    this.#digest ??= hash('sha256', this.#value, 'hex').slice(0, 16)
    return this.#digest
  }

  toString(): string {
    return PLACEHOLDER
  }

  toJSON(): string {
    return PLACEHOLDER
  }

  [inspect.custom](): string {
    return PLACEHOLDER
  }
}
