import type { Secret } from '../../core/secret.ts'
import type { PlatformKey } from '../../platform/key.ts'
import type { Platform } from '../../platform/port.ts'
import { fingerprint, hashedId } from '../identity/identity.ts'
import { matchesMask, valueMatcher } from '../identity/masks.ts'
import type { KeyState } from '../state/state.ts'
import type { Pair } from './lines.ts'

/** What a session signs in with, and how it can sign in with another pair. */
export interface Credentials {
  readonly key: Secret
  /** Creates a client for another pair; it sends nothing yet. */
  connect(pair: Pair): Promise<Platform>
}

/**
 * The keys that a session signs in with: the configured one, and the one that has followed it. Their value identifies
 * them. If the platform masks values and the state has none, a key with a matching mask counts as one of them: it is
 * better to refuse the delete of another key than to lose access.
 */
export class SignIn {
  readonly #credentials: Credentials | undefined
  #current: Platform
  #followedBy: Pair | undefined
  /** The platform, with the key that the session signs in with at the time. */
  readonly platform: Platform = {
    list: (...request) => this.#current.list(...request),
    create: (...request) => this.#current.create(...request),
    delete: (...request) => this.#current.delete(...request),
  }

  constructor(platform: Platform, credentials: Credentials | undefined) {
    this.#current = platform
    this.#credentials = credentials
  }

  /** Whether this is the configured key. */
  isConfigured(state: KeyState, listed: PlatformKey | undefined): boolean {
    return this.#credentials !== undefined && isKey(this.#credentials.key, state, listed)
  }

  /** Whether this is the key that has followed the configured one. */
  isFollower(state: KeyState, listed: PlatformKey | undefined): boolean {
    return this.#followedBy !== undefined && isKey(this.#followedBy.key, state, listed)
  }

  /** The configured key in a list. */
  configuredIn(keys: readonly PlatformKey[]): PlatformKey | undefined {
    return this.#credentials && ownKeyFinder(keys)(this.#credentials.key)[0]
  }

  /** Whether the session signs in with another key than the configured one. */
  get hasFollower(): boolean {
    return this.#followedBy !== undefined
  }

  /**
   * Signs in with another pair from now on, if the platform accepts it.
   *
   * @returns whether it does
   */
  async follow(pair: Pair, projectId: string, signal: AbortSignal): Promise<boolean> {
    if (this.#followedBy !== undefined) return true
    if (this.#credentials === undefined) return false
    try {
      const platform = await this.#credentials.connect(pair)
      await platform.list(projectId, { signal })
      // If two finish at the same time, the first one stays.
      if (this.#followedBy === undefined) {
        this.#current = platform
        this.#followedBy = pair
      }
      return true
    } catch {
      return false
    }
  }
}

/**
 * Finds the listed keys that a value may belong to: those that show it, else those whose masks fit. Several masks may
 * fit one value, where they show little. Each key and each mask is read once, for any number of values.
 */
export function ownKeyFinder(keys: readonly PlatformKey[]): (own: Secret) => readonly PlatformKey[] {
  const hidden = keys.flatMap(key =>
    key.value === undefined && key.masked !== undefined ? [{ key, fits: valueMatcher(key.masked) }] : [],
  )
  const shown = Map.groupBy(keys, ({ value }) => value?.reveal())
  return own => {
    const same = shown.get(own.reveal()) ?? []
    return same.length > 0 ? same : hidden.flatMap(({ key, fits }) => (fits(own) ? [key] : []))
  }
}

function isKey(own: Secret, { key }: KeyState, listed: PlatformKey | undefined): boolean {
  const isSaid =
    own.equals(key.value) ||
    own.equals(listed?.value) ||
    key.fingerprint === fingerprint(own) ||
    key.id === hashedId(own)
  if (isSaid) return true
  const isTold = key.value !== undefined || key.fingerprint !== undefined || listed?.value !== undefined
  return !isTold && (listed === undefined ? matchesMask(key.preview, own) : isMaskOf(listed, own))
}

function isMaskOf({ masked }: PlatformKey, own: Secret): boolean {
  return masked !== undefined && matchesMask(masked, own)
}
