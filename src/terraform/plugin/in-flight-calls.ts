/** The provider's calls that are not over yet, and whether the engine will still take over what they do. */
export class InFlightCalls {
  #count = 0
  #abandoned = false
  readonly #waiting: (() => void)[] = []

  /** Whether the engine has said that it ends while calls were under way. */
  get abandoned(): boolean {
    return this.#abandoned
  }

  /** Says that a call has begun; the returned function says that it is over, with all that follows it. */
  begin(): () => void {
    this.#count += 1
    return () => {
      this.#count -= 1
      if (this.#count === 0) for (const resolve of this.#waiting.splice(0)) resolve()
    }
  }

  /** The engine ends. Resolves once no call is under way: at once, but for an engine that ends in haste. */
  async abandon(): Promise<void> {
    if (this.#count === 0) return
    this.#abandoned = true
    await new Promise<void>(resolve => this.#waiting.push(resolve))
  }
}
