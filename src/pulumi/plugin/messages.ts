import type { Engine } from './engine.ts'
import type { Severity } from './provider.ts'

/** How long an answer waits for the messages of its call. */
const WAIT_MS = 5000

/** What one call tells the person at the engine. The engine gets it in the order in which it was told. */
export class Messages {
  readonly #engine: Engine
  readonly #urn: string
  readonly #onFailure: (error: unknown) => void
  #last: Promise<void> | undefined

  /**
   * @param urn the resource that the call is about; empty for none.
   * @param onFailure is told of a message that the engine did not take; the call goes on.
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

  /** Resolves once the engine has every message, or has had its time: an answer may end the engine. */
  async arrived(): Promise<void> {
    if (this.#last === undefined) return
    const { promise: late, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, WAIT_MS)
    await Promise.race([this.#last, late])
    clearTimeout(timer)
  }
}
