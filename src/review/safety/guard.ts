import type { Value } from '../model/value.ts'
import { displayed } from './display.ts'
import { hiddenText } from './hidden.ts'
import { looksLikeKey, looksRandom } from './looks-secret.ts'
import type { SensitiveValues } from './sensitive-values.ts'

const HEX_ID = /^[0-9a-f-]{24,36}$/i

/**
 * The only way for texts of an input into a review. Everything that is shown is escaped. Sensitive values, and texts
 * that look like one, are not shown.
 */
export class Guard {
  readonly #sensitive: SensitiveValues

  constructor(sensitive: SensitiveValues) {
    this.#sensitive = sensitive
  }

  /** A text that people choose, such as a name. */
  text(value: string): Value<string> {
    const hidden = this.#sensitive.isIn(value) || looksLikeKey(value) || looksRandom(value)
    return hidden ? hiddenText(value) : { is: 'known', value: displayed(value) }
  }

  /** An id that the platform gives: it may be a UUID, but not one that is a key. */
  identifier(value: string): Value<string> {
    const hidden = this.#sensitive.isIn(value) || (!HEX_ID.test(value) && looksRandom(value))
    return hidden ? { is: 'hidden' } : { is: 'known', value: displayed(value) }
  }

  /**
   * An address: parts of it that look like a key are cut to their first and last four characters, as the page
   * of the platform shows keys, so that addresses can still be told apart.
   */
  address(address: string): string {
    const shortened = this.#sensitive
      .replaceIn(address, shorten)
      .replace(/[A-Za-z0-9+/_=-]{32,}/g, run => (looksLikeKey(run) || looksRandom(run) ? shorten(run) : run))
    return displayed(shortened)
  }
}

function shorten(value: string): string {
  return value.length < 16 ? '…' : `${value.slice(0, 4)}…${value.slice(-4)}`
}
