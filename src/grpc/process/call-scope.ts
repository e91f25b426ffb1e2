import type { Call } from '../http2/method.ts'
import type { Compensation } from './compensation.ts'
import type { Session } from './session.ts'

/** What a provider may use during one of its calls, whatever the engine. */
export class CallScope {
  readonly #call: Call
  readonly #session: Session<unknown>
  readonly #compensation: Compensation
  #signal: AbortSignal | undefined

  constructor(call: Call, session: Session<unknown>, compensation: Compensation) {
    this.#call = call
    this.#session = session
    this.#compensation = compensation
  }

  /** Aborted once the provider was asked to stop, or this call ended. */
  get signal(): AbortSignal {
    // Most calls need none, and each one is listened to until the session ends.
    this.#signal ??= AbortSignal.any([this.#call.signal, this.#session.stopped])
    return this.#signal
  }

  /** Aborted once the provider was asked to stop; it outlives the call. */
  get stop(): AbortSignal {
    return this.#session.stopped
  }

  /** Registers what must happen if this call's answer can no longer be handed over. */
  ifUndeliverable(compensate: () => Promise<void>): void {
    this.#compensation.add(compensate)
  }
}
