import type { KeyType, PlatformKey } from '../../platform/key.ts'
import { fingerprint, type KeyReference, publicId, sameName } from '../identity/identity.ts'
import { showsOther } from '../identity/masks.ts'
import type { KeyRecord } from '../state/key-record.ts'

/** A key that this session has created, with the secret that only the answer to its POST showed. */
export interface HeldKey {
  readonly name: string
  readonly type: KeyType
  readonly key: KeyRecord
}

/** How a new secret for a key is had: by what the state has of it. */
export type Renewal = 'rotation' | 'replacement'

/**
 * The values that a session can hand over to readers that store them elsewhere. This is the only place that keeps the
 * values of a key whose state does not store them: in memory, until the key is deleted or the session ends. Closing an
 * ephemeral resource does not end that, because another one may open the same key later in the run.
 */
export class Handover {
  readonly #held = new Map<string, HeldKey>()
  readonly #managed = new Map<string, Renewal>()

  /** Keeps a key that has just been created. */
  hold(held: HeldKey): void {
    this.#held.set(held.key.id, held)
  }

  /** Forgets the values of a key: it is deleted, or gone. Another key that has been given its id is kept. */
  forget({ id, value, fingerprint: print }: Pick<KeyReference, 'id' | 'value' | 'fingerprint'>): void {
    const gone = print ?? (value && fingerprint(value))
    const held = this.#held.get(id)?.key.fingerprint
    if (gone === undefined || held === undefined || gone === held) this.#held.delete(id)
  }

  /** Notes that a state has a key. */
  note(id: string, renewal: Renewal): void {
    this.#managed.set(id, renewal)
  }

  /** The key of this id, or the only one of this name, if this session has created it. */
  find(selector: { readonly id: string } | { readonly name: string }): HeldKey | undefined {
    if ('id' in selector) return this.#held.get(selector.id)
    const named = [...this.#held.values()].filter(({ name }) => sameName(name, selector.name))
    return named.length === 1 ? named[0] : undefined
  }

  /** What this session holds of a listed key. What the list contradicts is not the same key. */
  holdsOf(listed: PlatformKey): HeldKey | undefined {
    const held = [...this.#held.values()].find(
      ({ key }) =>
        key.id === publicId(listed) || (listed.value !== undefined && key.value?.equals(listed.value)),
    )
    return held?.key.value !== undefined && showsOther(listed, held.key.value) ? undefined : held
  }

  /** How a new secret for the key is had; undefined if this session has seen no state with the key. */
  renewalOf(id: string): Renewal | undefined {
    return this.#managed.get(id)
  }
}
