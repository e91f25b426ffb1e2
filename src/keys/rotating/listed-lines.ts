import { parseGenerationName } from '../../platform/generation-name.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { publicId } from '../identity/identity.ts'
import { oncePerList } from '../identity/once-per-list.ts'
import { taggedIn } from './lineage.ts'
import { tagOfKey } from './tag.ts'

/** What one list shows of a rotating key. */
export interface ListedLine {
  readonly tag: string
  /** The name that its newest key begins with. */
  readonly name: string
  readonly generation: number
  /** Newest first. */
  readonly keys: readonly [PlatformKey, ...PlatformKey[]]
  /** The keys with the highest number; more than one where two runs have rotated at once. */
  readonly newest: readonly [PlatformKey, ...PlatformKey[]]
}

/** The rotating keys that a list shows by the names of their generations, in the order of the list. */
export function listedLines(keys: readonly PlatformKey[]): readonly ListedLine[] {
  return [...taggedIn(keys).keys()].flatMap(tag => listedLine(keys, tag) ?? [])
}

/** The rotating key whose generations have a tag in their names; absent where the list shows none of them. */
export function listedLine(keys: readonly PlatformKey[], tag: string): ListedLine | undefined {
  const [newest, ...older] = (taggedIn(keys).get(tag) ?? []).toSorted(
    (one, other) => other.named.generation - one.named.generation,
  )
  if (newest === undefined) return undefined
  const { base, generation } = newest.named
  const oldest = older.at(-1)?.named.generation ?? generation
  const twins = older.filter(({ named }) => named.generation === generation)
  return {
    tag,
    name: base,
    generation,
    keys: [
      newest.key,
      ...older.map(({ key }) => key),
      // Before its first rotation it may have been an ordinary key, whose name has no tag. That is left beside its
      // second generation alone: beside others, a key whose id makes the same tag has nothing to do with them.
      ...(oldest === 2 ? adoptable(keys, tag) : []),
    ],
    newest: [newest.key, ...twins.map(({ key }) => key)],
  }
}

/** The keys that have a tag by their ids and not by their names: what `rotating_api_key` has adopted, or could. */
export function adoptable(keys: readonly PlatformKey[], tag: string): readonly PlatformKey[] {
  return untaggedIn(keys).get(tag) ?? []
}

/** The tag of the rotating key that a listed key belongs to, or could become; absent where its id is not shown. */
export function tagOfListed(key: PlatformKey): string | undefined {
  const id = publicId(key)
  return (
    parseGenerationName(key.name)?.tag ?? (id === undefined ? undefined : tagOfKey({ name: key.name, id }))
  )
}

/** The listed keys that are called unlike generations, by the tags that they would have. */
const untaggedIn = oncePerList((keys): ReadonlyMap<string | undefined, readonly PlatformKey[]> => {
  const untagged = keys.filter(key => !key.system && parseGenerationName(key.name) === undefined)
  return Map.groupBy(untagged, tagOfListed)
})
