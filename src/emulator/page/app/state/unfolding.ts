import type { PageKey } from '../../wire.ts'
import type { Entry, GenerationKey, RotatingKey } from './generations.ts'

/** Which rotating keys a person unfolded. */
export interface Unfolding {
  /** The ids of those that were unfolded. */
  readonly unfolded: ReadonlySet<string>
  /** The ids of those that were folded while a search unfolds all that it finds. */
  readonly foldedInSearch: ReadonlySet<string>
}

export const ALL_FOLDED: Unfolding = { unfolded: new Set(), foldedInSearch: new Set() }

/** Whether the generations of a rotating key are shown. A search shows what it found. */
export function isUnfolded({ unfolded, foldedInSearch }: Unfolding, id: string, searching: boolean): boolean {
  return searching ? !foldedInSearch.has(id) : unfolded.has(id)
}

/** After a person unfolded or folded a rotating key. What is done in a search lasts as long as that search. */
export function toggled(unfolding: Unfolding, id: string, searching: boolean): Unfolding {
  return searching
    ? { ...unfolding, foldedInSearch: turned(unfolding.foldedInSearch, id) }
    : { ...unfolding, unfolded: turned(unfolding.unfolded, id) }
}

/** After the search text changed: what the new search finds is unfolded. */
export function searchedAnew(unfolding: Unfolding): Unfolding {
  return unfolding.foldedInSearch.size === 0 ? unfolding : { ...unfolding, foldedInSearch: new Set() }
}

/** One row of the list. */
export type Line =
  | {
      readonly kind: 'key'
      readonly key: PageKey
      /** Present for a row below the one of its rotating key. */
      readonly generation?: GenerationKey
    }
  | {
      readonly kind: 'rotating'
      readonly rotating: RotatingKey
      /** The generations that fit, whether or not their rows are there. */
      readonly shown: readonly GenerationKey[]
      readonly unfolded: boolean
    }

/** The rows of a list: below each rotating key that is unfolded, those of its generations that fit. */
export function linesOf(entries: readonly Entry[], unfolding: Unfolding, searching: boolean): Line[] {
  return entries.flatMap((entry): Line[] => {
    if (entry.kind === 'key') return [entry]
    const unfolded = isUnfolded(unfolding, entry.rotating.id, searching)
    const below = entry.shown.map(generation => ({ kind: 'key', key: generation.key, generation }) as const)
    return [{ ...entry, unfolded }, ...(unfolded ? below : [])]
  })
}

function turned(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}
