import type { Diagnostic } from './diagnostic.ts'
import type { Logger } from './logger.ts'

/** What a call may use besides its request. */
export interface CallContext {
  /** Aborted once the engine asked the provider to stop, or ended this call: start no new request. */
  readonly signal: AbortSignal
  /** Aborted once the engine asked the provider to stop; it outlives the call. */
  readonly stop: AbortSignal
  readonly log: Logger
  /**
   * Registers what must happen if this call's answer can no longer be delivered, because the engine has
   * gone (connection closed, call cancelled). The server awaits it before it exits.
   */
  ifUndeliverable(compensate: () => Promise<void>): void
}

/** What every answer may carry for the person who runs the engine. */
export interface Diagnostics {
  readonly diagnostics?: readonly Diagnostic[]
}
