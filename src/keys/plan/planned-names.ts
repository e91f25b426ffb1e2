/**
 * Which objects plans of one session want a key for, by name. An engine may plan an object more than once in a session
 * (Terraform's `-minimal-refresh` plans, reads, and plans again), so the number of plans says nothing.
 */
export class PlannedNames {
  readonly #objects = new Map<string, Set<string>>()
  /** Plans of objects that the engine does not tell apart, by name. */
  readonly #untold = new Map<string, number>()

  /**
   * Notes a plan that wants a key of this name.
   *
   * @param object identifies the object; absent if the engine tells nothing
   * @returns whether another object wants the same name
   */
  want(name: string, object: string | undefined): boolean {
    const objects = this.#objects.get(name) ?? new Set<string>()
    const untold = this.#untold.get(name) ?? 0
    const others = untold + [...objects].filter(other => other !== object).length
    if (object === undefined) this.#untold.set(name, untold + 1)
    else this.#objects.set(name, objects.add(object))
    return others > 0
  }

  /**
   * Notes that the engine reads an object that has a key of this name. An object that it plans as a new one (because it
   * is tainted) was planned before the read and is planned again.
   */
  noteRead(name: string): void {
    const untold = this.#untold.get(name) ?? 0
    if (untold > 0) this.#untold.set(name, untold - 1)
  }
}
