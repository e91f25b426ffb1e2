import type { PlatformKey } from '../../platform/key.ts'
import { shownLength } from '../../platform/reader/masked.ts'
import { idOfDigest, type KeyReference, keyPreview, knownDigest } from './identity.ts'
import { listedNamed, listedPossiblyNamed, listedWithId } from './listed-keys.ts'
import { contradictsMask, contradictsPreview, HIDDEN, identifies, matchesMask, SHOWN } from './masks.ts'
import { mayBeNamed } from './name-forms.ts'

/**
 * How a listed key contradicts what the state knows of its id.
 *
 * - `elsewhere`: the known value is listed under another id
 * - `other key`: name or type differ, and nothing shows that the value is the same
 * - `new value`: name and type are the same, the value is not
 * - `shared id`: several keys have this id
 */
export type Conflict = 'elsewhere' | 'other key' | 'new value' | 'shared id'

/** A listed key that is, or may be, the one that the state knows. */
export interface Match {
  readonly key: PlatformKey
  /** False if it could be another key: enough to know that it is not gone, not enough to act on it. */
  readonly sure: boolean
  /** Set if only the id says that it is this key. */
  readonly conflict?: Conflict
}

const HASHED_ID = /^key_([0-9a-f]{16})$/

/**
 * Finds a key of a state in a list: by the platform's id or the hash of its value, by its fingerprint, or, on a
 * platform that masks values, by its mask. Both forms of ids are accepted, so no key is lost if a platform starts or
 * stops giving ids. An id alone is never enough: everything else that is known has to agree.
 *
 * A key with the id but surely with another value, and with another name or type, is somebody else's whose id was
 * used before; it is no match.
 */
export function matchKey(keys: readonly PlatformKey[], wanted: KeyReference): Match | undefined {
  const known = knownDigest(wanted)
  const [named, ...twins] = distinct(listedWithId(keys, wanted.id))
  if (named !== undefined && twins.length > 0) return { key: named, sure: false, conflict: 'shared id' }
  const valued =
    known === undefined
      ? undefined
      : listedWithId(keys, idOfDigest(known)).find(({ value }) => value?.digest() === known)
  if (named !== undefined) return judged(named, valued, wanted)
  if (valued !== undefined) return { key: valued, sure: true }
  // An id that was made from the value says nothing about the ids that the platform gives now.
  const idIsHash = known !== undefined && known === HASHED_ID.exec(wanted.id)?.[1]
  const isOpen = (key: PlatformKey) => key.id === undefined || idIsHash
  const masked = alike(keys, wanted).filter(isOpen)
  const [fitting, ...others] = masked.filter(key => fits(key, wanted))
  if (fitting !== undefined) return { key: fitting, sure: others.length === 0 }
  // Where the exact name is listed, a name that looks like a stored form of it is that of another key; so is one type.
  const exact = wanted.name === undefined ? [] : listedNamed(keys, wanted.name).filter(isOpen)
  const ofType = exact.filter(({ type }) => type === wanted.type)
  const possible = [...ofType, ...exact, ...masked].find(key => couldBe(key, wanted))
  return possible && { key: possible, sure: false }
}

/** The key of {@link matchKey}, sure or not. */
export function findKey(keys: readonly PlatformKey[], wanted: KeyReference): PlatformKey | undefined {
  return matchKey(keys, wanted)?.key
}

/** How many listed keys may be the wanted one, if nothing tells which of them it is. */
export function countPossible(keys: readonly PlatformKey[], wanted: KeyReference): number {
  return alike(keys, wanted).filter(key => couldBe(key, wanted)).length
}

/** The listed keys that may have the name, where it is known. */
function alike(keys: readonly PlatformKey[], { name }: KeyReference): readonly PlatformKey[] {
  return name === undefined ? keys : listedPossiblyNamed(keys, name)
}

/** Judges a key that has the id by everything else that is known. */
function judged(
  named: PlatformKey,
  valued: PlatformKey | undefined,
  wanted: KeyReference,
): Match | undefined {
  // Whatever else differs, the platform protects it.
  const system = [named, valued].find(key => key?.system)
  if (system !== undefined) return { key: system, sure: true }
  const verdict = compareValues(named, wanted)
  if (verdict === 'same') return { key: named, sure: true }
  if (valued !== undefined) return { key: named, sure: false, conflict: 'elsewhere' }
  const describesIt = agreesInWords(named, wanted)
  if (verdict === 'other') {
    return describesIt ? { key: named, sure: false, conflict: 'new value' } : undefined
  }
  return describesIt ? { key: named, sure: true } : { key: named, sure: false, conflict: 'other key' }
}

/** Whether a list shows the known value, as far as both tell. */
function compareValues(
  { value, masked }: PlatformKey,
  { fingerprint, value: before, preview }: KeyReference,
): 'same' | 'other' | 'unknown' {
  const known = knownDigest({ fingerprint, value: before })
  if (value !== undefined && known !== undefined) return value.digest() === known ? 'same' : 'other'
  if (masked !== undefined && before !== undefined) {
    if (contradictsMask(masked, before)) return 'other'
    return identifies(masked) ? 'same' : 'unknown'
  }
  const shown = value === undefined ? masked : keyPreview(value)
  if (shown === undefined || preview === undefined) return 'unknown'
  if (contradictsPreview(shown, preview)) return 'other'
  return identifies(preview) && keyPreview(shown) === preview ? 'same' : 'unknown'
}

function agreesInWords(key: PlatformKey, { name, type }: KeyReference): boolean {
  return (
    (name === undefined || mayBeNamed(key.name, name)) &&
    (type === undefined || key.type === 'unknown' || key.type === type)
  )
}

/** A page may repeat a key of the page before it: only keys that differ count as two. */
function distinct(keys: readonly PlatformKey[]): PlatformKey[] {
  const told = ({ value, masked, name, type }: PlatformKey): string =>
    JSON.stringify([value?.digest(), masked, name, type])
  return [...new Map(keys.map(key => [told(key), key])).values()]
}

function fits(key: PlatformKey, { value, preview }: KeyReference): boolean {
  if (key.masked === undefined || shownLength(key.masked) < 2 * SHOWN) return false
  return value === undefined ? keyPreview(key.masked) === preview : matchesMask(key.masked, value)
}

function couldBe({ value: shown, masked = HIDDEN }: PlatformKey, wanted: KeyReference): boolean {
  if (shown !== undefined) return false
  const { value, preview, name } = wanted
  if (value !== undefined) {
    return name === undefined ? matchesMask(masked, value) : !contradictsMask(masked, value)
  }
  return name !== undefined && (preview === undefined || !contradictsPreview(masked, preview))
}
