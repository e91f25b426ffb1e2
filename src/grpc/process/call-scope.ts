import type { Call } from '../http2/method.ts'
import type { Compensation } from './compensation.ts'
import type { ProviderInstance } from './provider-instances.ts'

/** What a provider may use during one of its calls, whatever the engine. */
export class CallScope {
  readonly #call: Call
  readonly #instance: ProviderInstance<unknown>
  readonly #compensation: Compensation
  #signal: AbortSignal | undefined

  constructor(call: Call, instance: ProviderInstance<unknown>, compensation: Compensation) {
    this.#call = call
    this.#instance = instance
    this.#compensation = compensation
  }

  /** Aborted once the provider was asked to stop, or this call ended. */
  get signal(): AbortSignal {
    // Most calls need none, and each one is listened to until the instance ends.
    this.#signal ??= AbortSignal.any([this.#call.signal, this.#instance.stopped])
    return this.#signal
  }

  /** Aborted once the provider was asked to stop; it outlives the call. */
  get stop(): AbortSignal {
    return this.#instance.stopped
  }

  /** Registers what must happen if this call's answer can no longer be delivered. */
  ifUndeliverable(compensate: () => Promise<void>): void {
    this.#compensation.add(compensate)
  }
}
