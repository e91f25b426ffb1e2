/** What to undo if a provider's answer does not reach the engine. */
export class Compensation {
  readonly #steps: (() => Promise<void>)[] = []
  readonly #onFailure: (error: unknown) => void
  /** Whether the engine was sent something other than the provider's answer. */
  answerLost = false

  /** @param onFailure called for a step that failed; the others still run. */
  constructor(onFailure: (error: unknown) => void) {
    this.#onFailure = onFailure
  }

  add(step: () => Promise<void>): void {
    this.#steps.push(step)
  }

  /** Runs the steps unless the answer has arrived. */
  async settle(delivered: boolean): Promise<void> {
    if (!delivered || this.answerLost) await this.withdraw()
  }

  /** Runs the steps, the last one first, and each once. Returns whether there were any and all succeeded. */
  async withdraw(): Promise<boolean> {
    const steps = this.#steps.splice(0).toReversed()
    let undone = steps.length > 0
    for (const step of steps) {
      try {
        await step()
      } catch (error) {
        undone = false
        this.#onFailure(error)
      }
    }
    return undone
  }
}
