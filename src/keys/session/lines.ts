import type { Secret } from '../../core/secret.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { sameName } from '../identity/identity.ts'
import { isStoredForm } from '../identity/name-forms.ts'
import type { KeyState } from '../state/state.ts'

/** Key and secret, as somebody signs in with them. */
export interface Pair {
  readonly key: Secret
  readonly secret: Secret
}

/** A key that a state of this session has, or that a create of this session has made. */
export interface KnownKey {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly createdAt?: Date
  /** Whether its secret has arrived; a state that is not to store it says nothing against that. */
  readonly hasSecret: boolean
  /** Absent where the state has not both. */
  readonly pair?: Pair
  /** Whether this session has made it, after everything that it read. */
  readonly isMade: boolean
  /** Whether the platform does not have it any more. */
  readonly isGone?: true
}

type Named = Pick<KnownKey, 'name' | 'type'>

/**
 * What a session knows of the keys that follow one another in rotations: those of a line have one name and type.
 * Engines show the states of all their objects at some time, though in no order.
 */
export class Lines {
  readonly #known = new Map<string, KnownKey>()
  readonly #doomed = new Set<string>()
  readonly #planned = new Set<string>()

  /** Says that a state has this key. */
  note({ inputs, key }: KeyState): void {
    const known = this.#known.get(key.id)
    if (known?.isMade || known?.isGone) return
    const { value, secret, createdAt } = key
    this.#known.set(key.id, {
      id: key.id,
      name: inputs.name,
      type: inputs.type,
      ...(createdAt && { createdAt }),
      hasSecret: secret !== undefined || !inputs.store_secret,
      ...(value && secret && { pair: { key: value, secret } }),
      isMade: false,
    })
  }

  /**
   * Says that a create of this session has been answered.
   *
   * @param pair absent where the state is not to store it
   */
  made(id: string, { name, type }: Named, pair: Pair | undefined): KnownKey {
    const key = { id, name, type, hasSecret: true, ...(pair && { pair }), isMade: true }
    this.#known.set(id, key)
    return key
  }

  /** Says that the platform does not have a key any more: its secret opens nothing. */
  lose(id: string): void {
    const known = this.#known.get(id)
    if (known === undefined) return
    const { pair: _, ...rest } = known
    this.#known.set(id, { ...rest, hasSecret: false, isGone: true })
  }

  /** The keys that this session has made, newest last. */
  get allMade(): readonly KnownKey[] {
    return [...this.#known.values()].filter(({ isMade, isGone }) => isMade && !isGone)
  }

  /** The keys of the same line that are younger, as far as it is known. */
  youngerThan(old: KeyState): readonly KnownKey[] {
    return [...this.#known.values()].filter(
      key => key.id !== old.key.id && isOfLine(old, key) && (key.isMade || isYounger(old, key.createdAt)),
    )
  }

  /** Says that the engine has planned the delete of a key within this session, or asks whether it has. */
  planDelete(id: string): void {
    this.#planned.add(id)
  }

  isDeletePlanned(id: string): boolean {
    return this.#planned.has(id)
  }

  /** Says that the engine deletes a key in this session, or asks whether it does. */
  doom(id: string): void {
    this.#doomed.add(id)
  }

  isDoomed(id: string): boolean {
    return this.#doomed.has(id)
  }
}

/** Whether a listed key is of the line of `old` and not older. A platform may name types as nobody knows them. */
export function mayFollow(old: KeyState, listed: PlatformKey): boolean {
  const { type } = listed
  return (
    isStoredForm(listed.name, old.inputs.name) &&
    (type === old.inputs.type || type === 'unknown') &&
    isYounger(old, listed.createdAt)
  )
}

function isOfLine({ inputs }: KeyState, { name, type }: Named): boolean {
  return type === inputs.type && sameName(name, inputs.name)
}

/** Times are told to the second, so a successor may seem as old. */
function isYounger({ key: old }: KeyState, createdAt: Date | undefined): boolean {
  return old.createdAt === undefined || (createdAt !== undefined && createdAt >= old.createdAt)
}
