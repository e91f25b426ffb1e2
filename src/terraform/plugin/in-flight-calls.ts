/** The provider's calls in flight, and whether the engine will still record their results. */
export class InFlightCalls {
  #count = 0
  #abandoned = false
  readonly #waiting: (() => void)[] = []

  /** Whether the engine announced its end while calls were in flight. */
  get abandoned(): boolean {
    return this.#abandoned
  }

  /** Counts a call that begins. Call the returned function when it is over, with all that follows it. */
  begin(): () => void {
    this.#count += 1
    return () => {
      this.#count -= 1
      if (this.#count === 0) for (const resolve of this.#waiting.splice(0)) resolve()
    }
  }

  /** The engine ends. Resolves once no call is in flight; at once, unless the engine ends early. */
  async abandon(): Promise<void> {
    if (this.#count === 0) return
    this.#abandoned = true
    await new Promise<void>(resolve => this.#waiting.push(resolve))
  }
}
