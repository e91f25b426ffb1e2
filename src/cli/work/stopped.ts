/** Somebody stopped the command before it was done. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
  readonly signal: NodeJS.Signals

  /** @param signal what stopped it; SIGINT for a key that cancels */
  constructor(signal: NodeJS.Signals) {
    super(`stopped by ${signal}`)
    this.signal = signal
  }
}
