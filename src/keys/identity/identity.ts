import type { Secret } from '../../core/secret.ts'
import type { KeyType, PlatformKey } from '../../platform/key.ts'
import { visibleParts } from '../../platform/reader/masked.ts'
import { SHOWN } from './masks.ts'

/** What is remembered of a key, enough to find it again in a list. */
export interface KeyReference {
  /** The public id, as it once went into state. */
  readonly id: string
  /** The key value, if it is stored. */
  readonly value?: Secret | undefined
  /** `sha256:` and 16 hex digits, if it is known. */
  readonly fingerprint?: string | undefined
  readonly name?: string | undefined
  readonly type?: KeyType | undefined
  /** Made by {@link keyPreview}: tells masked keys apart if the value is not stored. */
  readonly preview?: string | undefined
}

/** The hash of the value as far as it is remembered: its 16 hex digits. */
export function knownDigest({
  fingerprint,
  value,
}: Pick<KeyReference, 'fingerprint' | 'value'>): string | undefined {
  return fingerprint?.replace(/^sha256:/, '') ?? value?.digest()
}

/** An id for examples in messages. */
export const EXAMPLE_ID = 'key_91b2c07e5d3fa846'

/** Why a key without a public id cannot be imported, as a clause. */
export const NOT_IMPORTABLE =
  'it cannot be imported, because this platform shows neither its id nor the whole key'

/** The public id that is made from a key value: `key_` and 16 hex digits of its SHA-256. */
export function hashedId(value: Secret): string {
  return idOfDigest(value.digest())
}

/** The same of the hash: its 16 hex digits. */
export function idOfDigest(digest: string): string {
  return `key_${digest}`
}

/** What lets a person compare a deployed key with a managed one: `sha256:` and 16 hex digits. */
export function fingerprint(value: Secret): string {
  return `sha256:${value.digest()}`
}

/**
 * The id of a listed key that may be printed: the platform's id, else the hash of the value;
 * `undefined` if the platform gives no id and masks the value.
 */
export function publicId(key: PlatformKey): string | undefined {
  return key.id ?? (key.value === undefined ? undefined : hashedId(key.value))
}

const SHORTEST_SHOWN = 16

/**
 * A value as the page truncates it: at most the first and last four characters around an ellipsis.
 * Short values show nothing, so that nobody can guess the rest.
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

/** Identifies a listed key among others: by its public id, else by everything that the list shows of it. */
export function listedAs(key: PlatformKey): string {
  return publicId(key) ?? `${key.masked} ${key.createdAt?.getTime()} ${key.name}`
}

/** A name without outer white space and in one Unicode form, as platforms normalise it. */
export function normalizedName(name: string): string {
  return name.trim().normalize('NFC')
}

/** Whether two names are the same but for outer white space and Unicode form. */
export function sameName(one: string, other: string): boolean {
  return normalizedName(one) === normalizedName(other)
}
