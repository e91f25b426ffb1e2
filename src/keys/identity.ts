import type { PlatformKey } from '../platform/key.ts'
import type { Secret } from '../platform/secret.ts'

/** What is remembered of a key, enough to find it again in a list. */
export interface KeyReference {
  /** The public id, as it once went into state. */
  readonly id: string
  /** The key value, where it is stored. */
  readonly value?: Secret | undefined
  /** `sha256:` and 16 hex digits, where it is known. */
  readonly fingerprint?: string | undefined
  readonly name?: string | undefined
  /** As {@link keyPreview} made it: tells masked keys apart where the value is not stored. */
  readonly preview?: string | undefined
}

/** An id for examples in messages: it shows the form without being anybody's. */
export const EXAMPLE_ID = 'key_91b2c07e5d3fa846'

/** Why a key without a public id cannot be imported, as a clause. */
export const NOT_IMPORTABLE =
  'it cannot be imported, because this platform shows neither its id nor the whole key'

/** The public id that is made of a key value: `key_` and 16 hex digits of its SHA-256. */
export function hashedId(value: Secret): string {
  return `key_${value.digest()}`
}

/** What lets a person compare a deployed key with a managed one: `sha256:` and 16 hex digits. */
export function fingerprint(value: Secret): string {
  return `sha256:${value.digest()}`
}

/**
 * The id of a listed key that may be printed: the platform's own, else the hashed form;
 * `undefined` where the platform gives no id and masks the value.
 */
export function publicId(key: PlatformKey): string | undefined {
  return key.id ?? (key.value === undefined ? undefined : hashedId(key.value))
}

const MASK = /[…*•]|\.{3}/
const SHOWN = 4
const SHORTEST_SHOWN = 16

/**
 * A value as the page truncates it: at most the first and last four characters around an ellipsis.
 * Short values show nothing, so that the rest cannot be guessed.
 *
 * @param shown a whole value, or a masked one as the platform shows it
 */
export function keyPreview(shown: Secret | string): string {
  if (typeof shown !== 'string') {
    const text = shown.reveal()
    return text.length < SHORTEST_SHOWN ? '…' : `${text.slice(0, SHOWN)}…${text.slice(-SHOWN)}`
  }
  const { prefix, suffix } = visibleParts(shown)
  return `${prefix.slice(0, SHOWN)}…${suffix.slice(-SHOWN)}`
}

function visibleParts(masked: string): { prefix: string; suffix: string } {
  const first = masked.search(MASK)
  if (first < 0) return { prefix: masked, suffix: '' }
  const last = Math.max(...['…', '*', '•', '...'].map(mark => endOf(masked, mark)))
  return { prefix: masked.slice(0, first), suffix: masked.slice(last) }
}

function endOf(text: string, mark: string): number {
  const at = text.lastIndexOf(mark)
  return at < 0 ? 0 : at + mark.length
}

/** Whether `value` could be the one that is shown as `masked`; too little to see never matches. */
export function matchesMask(masked: string, value: Secret): boolean {
  return shownLength(masked) >= SHOWN && !contradictsMask(masked, value)
}

/** Whether `value` cannot be the one that is shown as `masked`. */
export function contradictsMask(masked: string, value: Secret): boolean {
  const { prefix, suffix } = visibleParts(masked)
  const text = value.reveal()
  return !(text.length > prefix.length + suffix.length && text.startsWith(prefix) && text.endsWith(suffix))
}

function shownLength(masked: string): number {
  const { prefix, suffix } = visibleParts(masked)
  return prefix.length + suffix.length
}

/** What tells a listed key apart from others in lists: its public id, else everything that is shown of it. */
export function listedAs(key: PlatformKey): string {
  return publicId(key) ?? `${key.masked} ${key.createdAt?.getTime()} ${key.name}`
}

const HASHED_ID = /^key_([0-9a-f]{16})$/

/** A listed key that is, or may be, the one that is remembered. */
export interface Match {
  readonly key: PlatformKey
  /** False where another key could be meant as well: enough not to call it gone, not enough to act on it. */
  readonly sure: boolean
}

/**
 * Finds a remembered key in a list: by the platform's id, by the hashed form of its value, by its
 * fingerprint, or, on a platform that masks values, by what it shows.
 * Ids of both forms are accepted, so a platform that starts or stops to give ids loses no key.
 */
export function matchKey(keys: readonly PlatformKey[], wanted: KeyReference): Match | undefined {
  const known = wanted.fingerprint?.replace(/^sha256:/, '') ?? wanted.value?.digest()
  const hashed = HASHED_ID.exec(wanted.id)?.[1]
  const exact =
    keys.find(key => key.id === wanted.id) ??
    keys.find(({ value }) => {
      const digest = value?.digest()
      return digest !== undefined && (digest === hashed || digest === known)
    })
  if (exact !== undefined) return { key: exact, sure: true }
  // An id that was made of the value says nothing about the ids that the platform gives now.
  const idIsHash = known !== undefined && known === hashed
  const masked = keys.filter(key => key.id === undefined || idIsHash)
  const [fitting, ...others] = masked.filter(key => fits(key, wanted))
  if (fitting !== undefined) return { key: fitting, sure: others.length === 0 }
  const possible = masked.find(key => couldBe(key, wanted))
  return possible && { key: possible, sure: false }
}

/** The key of {@link matchKey}, sure or not. */
export function findKey(keys: readonly PlatformKey[], wanted: KeyReference): PlatformKey | undefined {
  return matchKey(keys, wanted)?.key
}

function fits(key: PlatformKey, { value, preview, name }: KeyReference): boolean {
  if (key.masked === undefined || shownLength(key.masked) < 2 * SHOWN) return false
  if (name !== undefined && !sameName(key.name, name)) return false
  return value === undefined ? keyPreview(key.masked) === preview : matchesMask(key.masked, value)
}

function couldBe(key: PlatformKey, { value, preview, name }: KeyReference): boolean {
  if (key.masked === undefined) return false
  if (name !== undefined && !sameName(key.name, name)) return false
  if (value !== undefined) {
    return name === undefined ? matchesMask(key.masked, value) : !contradictsMask(key.masked, value)
  }
  return name !== undefined && (preview === undefined || !contradictsPreview(key.masked, preview))
}

/** Whether what two masks show cannot belong to one value. */
function contradictsPreview(masked: string, preview: string): boolean {
  const one = visibleParts(masked)
  const other = visibleParts(preview)
  return !(
    (one.prefix.startsWith(other.prefix) || other.prefix.startsWith(one.prefix)) &&
    (one.suffix.endsWith(other.suffix) || other.suffix.endsWith(one.suffix))
  )
}

/** Whether two names differ at most in what platforms normalise: outer white space and Unicode form. */
export function sameName(one: string, other: string): boolean {
  return one.trim().normalize('NFC') === other.trim().normalize('NFC')
}
