import type { Engine } from './engine.ts'
import type { Severity } from './provider.ts'

/** How long an answer waits for the messages of its call. */
const WAIT_MS = 5000

/** The messages of one call to the person at the engine, sent in order. */
export class Messages {
  readonly #engine: Engine
  readonly #urn: string
  readonly #onFailure: (error: unknown) => void
  #last: Promise<void> | undefined

  /**
   * @param urn the resource that the call is about; empty for none.
   * @param onFailure called for a message that the engine did not accept; the call continues.
   */
  constructor(engine: Engine, urn: string, onFailure: (error: unknown) => void) {
    this.#engine = engine
    this.#urn = urn
    this.#onFailure = onFailure
  }

  tell(severity: Severity, message: string): void {
    const told = { severity, message, urn: this.#urn }
    this.#last = (this.#last ?? Promise.resolve())
      .then(() => this.#engine.take(told))
      .catch(error => this.#onFailure(error))
  }

  /** Resolves once the engine has every message or time is up: an answer may end the engine. */
  async arrived(): Promise<void> {
    if (this.#last === undefined) return
    const { promise: late, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, WAIT_MS)
    await Promise.race([this.#last, late])
    clearTimeout(timer)
  }
}
