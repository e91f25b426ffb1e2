import { parseGenerationName } from '../../platform/generation-name.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { keyPreview, normalizedName, publicId, sameName } from '../identity/identity.ts'
import type { Snapshot } from '../session/snapshot.ts'
import { nameTakenMeanwhile, type Warning } from '../warnings.ts'

/** A create, as far as its rivals matter. */
export interface WatchedCreate {
  readonly wanted: { readonly name: string }
  /** Local time of the answer to its POST, in milliseconds. */
  readonly answeredAt: number
  /** Whether a listed key has appeared since its POST, and belongs to no create of this session. */
  isOfOthers(key: PlatformKey): boolean
}

interface Unchecked {
  readonly attempt: WatchedCreate
  /** The id of the key that it has made. */
  readonly id: string
}

/**
 * Finds keys that somebody else made while creates of this session made keys of the same names. Two runs of one
 * configuration do that if nothing keeps them apart: the lock of their state was switched off, or its server has lost
 * it, which no engine notices. One of the keys is then in no state. A list that was asked for after both POSTs has both
 * keys, so at least one of the two runs sees it.
 */
export class Rivals {
  readonly #underWay = new Set<WatchedCreate>()
  #unchecked: readonly Unchecked[] = []
  /** The newest list that was compared, by the roots of its names: each create asks for one name of it. */
  #listed: { readonly list: Snapshot; readonly byRoot: ReadonlyMap<string, PlatformKey[]> } | undefined

  /** Call this before a POST: a key that appears may be this one. */
  begin(attempt: WatchedCreate): void {
    this.#underWay.add(attempt)
  }

  /** Call this when a create has come to its end. @param id of the key that it has made; absent if it has none */
  end(attempt: WatchedCreate, id: string | undefined): void {
    this.#underWay.delete(attempt)
    if (id !== undefined) this.#unchecked = [...this.#unchecked, { attempt, id }]
  }

  /**
   * Compares all creates with a list that was asked for after they were answered; others wait for a later list.
   *
   * @param list the newest list of the session; absent before the first
   */
  compare(list: Snapshot | undefined): Warning[] {
    if (list === undefined) return []
    const ready = this.#unchecked.filter(
      ({ attempt }) => attempt.answeredAt <= list.askedAt && !this.#isWanted(attempt.wanted.name),
    )
    this.#unchecked = this.#unchecked.filter(one => !ready.includes(one))
    return ready.flatMap(({ attempt, id }) => {
      const { name } = attempt.wanted
      const near = this.#byRoot(list).get(rootOf(name)) ?? []
      const found = near.filter(key => isNamesake(key.name, name) && attempt.isOfOthers(key))
      if (found.length === 0) return []
      const ids = found.map(key => publicId(key) ?? keyPreview(key.masked ?? ''))
      return [nameTakenMeanwhile(name, id, ids)]
    })
  }

  #byRoot(list: Snapshot): ReadonlyMap<string, PlatformKey[]> {
    if (this.#listed?.list !== list)
      this.#listed = { list, byRoot: Map.groupBy(list.keys, key => rootOf(key.name)) }
    return this.#listed.byRoot
  }

  #isWanted(name: string): boolean {
    return [...this.#underWay].some(({ wanted }) => isNamesake(wanted.name, name))
  }
}

/** Whether two keys have one name, or are the first generations of rotating keys that have. */
function isNamesake(a: string, b: string): boolean {
  if (sameName(a, b)) return true
  const [first, second] = [parseGenerationName(a), parseGenerationName(b)]
  return first?.generation === 1 && second?.generation === 1 && sameName(first.base, second.base)
}

/** What the names of all namesakes have in common. Other names may share it. */
function rootOf(name: string): string {
  const parsed = parseGenerationName(name)
  return normalizedName(parsed?.generation === 1 ? parsed.base : name)
}
