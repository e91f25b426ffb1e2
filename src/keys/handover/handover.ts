import type { KeyType, PlatformKey } from '../../platform/key.ts'
import { publicId, sameName } from '../identity/identity.ts'
import type { KeyRecord } from '../state/key-record.ts'

/** A key that this session has created, with the secret that only the answer to its POST showed. */
export interface HeldKey {
  readonly name: string
  readonly type: KeyType
  readonly key: KeyRecord
}

/** How a new secret for a key is had: by what the state has of it. */
export type Renewal = 'rotation' | 'replacement'

/** What the engine has asked about a key of a state: to plan means that it cannot write anything with it now. */
export type Step = 'known' | 'planned' | 'applied'

/**
 * The values that a session can hand over to readers that store them elsewhere. This is the only place that keeps the
 * values of a key whose state does not store them: in memory, until the key is deleted or the session ends. Closing an
 * ephemeral resource does not end that, because another one may open the same key later in the run.
 */
export class Handover {
  readonly #held = new Map<string, HeldKey>()
  readonly #managed = new Map<string, { readonly renewal: Renewal; readonly step: Step }>()

  /** Keeps a key that has just been created. */
  hold(held: HeldKey): void {
    this.#held.set(held.key.id, held)
  }

  /** Forgets the values of a key: it is deleted, or gone. */
  forget(id: string): void {
    this.#held.delete(id)
  }

  /** Notes that a state has a key, and how far the engine is with it. No step leads back from an apply. */
  note(id: string, renewal: Renewal, step: Step): void {
    const before = this.#managed.get(id)?.step ?? 'known'
    const isLater = before === 'applied' || (before === 'planned' && step === 'known')
    this.#managed.set(id, { renewal, step: isLater ? before : step })
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
    const differs = listed.value !== undefined && held?.key.value?.equals(listed.value) === false
    return differs ? undefined : held
  }

  /** How a new secret for the key is had; undefined if no state of this session has the key. */
  renewalOf(id: string | undefined): Renewal | undefined {
    return id === undefined ? undefined : this.#managed.get(id)?.renewal
  }

  /** Whether the engine plans, as far as this key tells: it has planned or read it, and applied nothing to it. */
  isPlanning(id: string | undefined): boolean {
    return id !== undefined && this.#managed.get(id)?.step === 'planned'
  }
}
