/**
 * Which addresses of a session have which key. One key has one address, unless somebody has imported it twice or put
 * an old state beside a new one: then what happens to it at one address happens to the other.
 */
export class Holders {
  readonly #holders = new Map<string, Set<string>>()
  readonly #kept = new Map<string, Set<string>>()
  readonly #doomed = new Set<string>()
  #adopted = 0

  /** A name for an address that adopts a key now: no other one has it. */
  next(now: Date): string {
    this.#adopted += 1
    return `${now.toISOString()} ${this.#adopted}`
  }

  /**
   * Says that an address has the key of this id, and whether it keeps it.
   *
   * @param holder the same for the same address in a session, and another one for another, as far as engines tell
   * @returns what other addresses have planned for the same key: `kept` where one has it too, `deleted` where one
   *   deletes it
   */
  note(id: string, holder: string, keeps: boolean): 'alone' | 'kept' | 'deleted' {
    add(this.#holders, id, holder)
    if (keeps) add(this.#kept, id, holder)
    if (this.#doomed.has(id)) return 'deleted'
    return (this.#holders.get(id)?.size ?? 0) > 1 ? 'kept' : 'alone'
  }

  /** Says that the key of this id is deleted at one address; answers whether another one keeps it. */
  doom(id: string, holder?: string): boolean {
    this.#doomed.add(id)
    return [...(this.#kept.get(id) ?? [])].some(other => other !== holder)
  }
}

function add(map: Map<string, Set<string>>, id: string, holder: string): void {
  map.set(id, (map.get(id) ?? new Set()).add(holder))
}
