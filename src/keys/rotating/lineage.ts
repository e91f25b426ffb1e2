import { type GenerationName, parseGenerationName } from '../../platform/generation-name.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { publicId } from '../identity/identity.ts'
import { findKey } from '../identity/match.ts'
import { foldedName, sameButForCase } from '../identity/name-forms.ts'
import { oncePerList } from '../identity/once-per-list.ts'
import type { Snapshot } from '../session/snapshot.ts'
import { referenceOf } from '../state/state.ts'
import { allKeyStates, type RotatingState, tagOf } from './state.ts'

/** A listed key that has the tag of a rotating key and is not in its state. */
export interface ListedGeneration {
  readonly key: PlatformKey
  readonly generation: number
  /** Whether the state knows the name that it was made under. */
  readonly isNamedSo: boolean
}

/** A listed key that is called like a generation. */
export interface Tagged {
  readonly key: PlatformKey
  readonly named: GenerationName
}

/** The listed keys that are called like generations, by the tags in their names. */
export const taggedIn = oncePerList((keys): ReadonlyMap<string, readonly Tagged[]> => {
  const tagged = keys.flatMap(key => {
    const named = key.system ? undefined : parseGenerationName(key.name)
    return named === undefined ? [] : { key, named }
  })
  return Map.groupBy(tagged, ({ named }) => named.tag)
})

/** The listed first generations of a rotating key of this name, in any case, whatever their tags. */
export function firstGenerations(keys: readonly PlatformKey[], name: string): readonly Tagged[] {
  return firstByName(keys).get(foldedName(name)) ?? []
}

const firstByName = oncePerList((keys): ReadonlyMap<string, readonly Tagged[]> => {
  const first = [...taggedIn(keys).values()].flat().filter(({ named }) => named.generation === 1)
  return Map.groupBy(first, ({ named }) => foldedName(named.base))
})

/**
 * The listed keys that have the tag of a rotating key and are not in its state. Whether one is in it, is told by all
 * that is remembered of its keys: platforms may start or stop to give ids.
 */
export function generationsBeside(
  { keys }: Pick<Snapshot, 'keys'>,
  state: RotatingState,
): readonly ListedGeneration[] {
  const tagged = taggedIn(keys).get(tagOf(state)) ?? []
  if (tagged.length === 0) return []
  const known = allKeyStates(state)
  const own = new Set(known.map(one => findKey(keys, referenceOf(one))))
  // A list that shows a key of the state twice must not have it deleted.
  const ownIds = new Set([...own].flatMap(key => (key && publicId(key)) ?? []))
  const bases = known.map(({ inputs }) => parseGenerationName(inputs.name)?.base ?? inputs.name)
  return tagged
    .filter(({ key }) => !own.has(key) && !ownIds.has(publicId(key) ?? ''))
    .map(({ key, named: { base, generation } }) => ({
      key,
      generation,
      isNamedSo: [state.inputs.name, ...bases].some(one => sameButForCase(one, base)),
    }))
}
