/**
 * Knows which addresses have which key. One key has one address, unless somebody has imported it twice, or uses an old
 * state next to a new one. Then what happens to the key at one address affects the other.
 */
export class Holders {
  readonly #holders = new Map<string, Set<string>>()
  readonly #kept = new Map<string, Set<string>>()
  readonly #doomed = new Set<string>()
  #adopted = 0

  /** Makes a unique name for an address that adopts a key. */
  next(now: Date): string {
    this.#adopted += 1
    return `${now.toISOString()} ${this.#adopted}`
  }

  /**
   * Notes that an address has the key of this id, and whether it keeps it.
   *
   * @param holder identifies the address in this session, as far as the engine tells addresses apart
   * @returns what other addresses plan for the same key: `kept` if one has it too, `deleted` if one deletes it
   */
  note(id: string, holder: string, keeps: boolean): 'alone' | 'kept' | 'deleted' {
    add(this.#holders, id, holder)
    if (keeps) add(this.#kept, id, holder)
    if (this.#doomed.has(id)) return 'deleted'
    return (this.#holders.get(id)?.size ?? 0) > 1 ? 'kept' : 'alone'
  }

  /** Notes that an address gets another key, and keeps no longer what it had. */
  release(holder: string): void {
    for (const holders of this.#kept.values()) holders.delete(holder)
  }

  /** Notes that one address deletes the key of this id. Returns whether another one keeps it. */
  doom(id: string, holder?: string): boolean {
    this.#doomed.add(id)
    return [...(this.#kept.get(id) ?? [])].some(other => other !== holder)
  }
}

function add(map: Map<string, Set<string>>, id: string, holder: string): void {
  map.set(id, (map.get(id) ?? new Set()).add(holder))
}
