import type { Secret } from '../../core/secret.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { normalizedName } from '../identity/identity.ts'
import { listedInForm } from '../identity/listed-keys.ts'
import type { KeyState } from '../state/state.ts'

/** A key and its secret, which a client signs in with. */
export interface Pair {
  readonly key: Secret
  readonly secret: Secret
}

/** A key that a state of this session has, or that this session has created. */
export interface KnownKey {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly createdAt?: Date
  /** Whether its secret has arrived. Assumed if the state does not store secrets. */
  readonly hasSecret: boolean
  /** Absent unless the state has both. */
  readonly pair?: Pair
  /** Whether this session has created it, after everything that it read. */
  readonly isMade: boolean
  /** Whether the platform no longer has it. */
  readonly isGone?: true
}

type Named = Pick<KnownKey, 'name' | 'type'>

/**
 * What a session knows of keys that follow one another in rotations: the keys of a line have the same name and type.
 * Engines show the provider the states of all their objects, in no particular order.
 */
export class Lines {
  readonly #known = new Map<string, KnownKey>()
  /** The same keys by their line: each key of a refresh asks for its own line, and there may be thousands. */
  readonly #byLine = new Map<string, Map<string, KnownKey>>()
  readonly #doomed = new Set<string>()
  readonly #planned = new Set<string>()

  /** Notes that a state has this key. */
  note({ inputs, key }: KeyState): void {
    const known = this.#known.get(key.id)
    if (known?.isMade || known?.isGone) return
    const { value, secret, createdAt } = key
    this.#set({
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
   * Notes that this session has created a key.
   *
   * @param pair absent if the state does not store it
   */
  made(id: string, { name, type }: Named, pair: Pair | undefined): KnownKey {
    const key = { id, name, type, hasSecret: true, ...(pair && { pair }), isMade: true }
    this.#set(key)
    return key
  }

  /** Notes that the platform no longer has a key: its secret is useless. */
  lose(id: string): void {
    const known = this.#known.get(id)
    if (known === undefined) return
    const { pair: _, ...rest } = known
    this.#set({ ...rest, hasSecret: false, isGone: true })
  }

  /** The keys that this session has created, newest last. */
  get allMade(): readonly KnownKey[] {
    return [...this.#known.values()].filter(({ isMade, isGone }) => isMade && !isGone)
  }

  /** The younger keys of the same line, as far as they are known. */
  youngerThan(old: KeyState): readonly KnownKey[] {
    return [...(this.#byLine.get(lineOf(old.inputs))?.values() ?? [])].filter(
      key => key.id !== old.key.id && (key.isMade || isYounger(old, key.createdAt)),
    )
  }

  /** Notes that the engine has planned the delete of a key in this session. */
  planDelete(id: string): void {
    this.#planned.add(id)
  }

  isDeletePlanned(id: string): boolean {
    return this.#planned.has(id)
  }

  /** Notes that the engine deletes a key in this session. */
  doom(id: string): void {
    this.#doomed.add(id)
  }

  isDoomed(id: string): boolean {
    return this.#doomed.has(id)
  }

  #set(key: KnownKey): void {
    const before = this.#known.get(key.id)
    this.#known.set(key.id, key)
    const line = lineOf(key)
    if (before !== undefined && lineOf(before) !== line) this.#byLine.get(lineOf(before))?.delete(key.id)
    const keys = this.#byLine.get(line) ?? new Map<string, KnownKey>()
    this.#byLine.set(line, keys.set(key.id, key))
  }
}

/** The listed keys of the same line as `old` that are not older. Their type may be one that we do not know. */
export function mayFollow(old: KeyState, listed: readonly PlatformKey[]): readonly PlatformKey[] {
  return listedInForm(listed, old.inputs.name).filter(
    ({ type, createdAt }) => (type === old.inputs.type || type === 'unknown') && isYounger(old, createdAt),
  )
}

/** The same text for keys of one type whose names are the same. */
function lineOf({ name, type }: Named): string {
  return `${type} ${normalizedName(name)}`
}

/** Times have whole seconds, so a successor may seem as old. */
function isYounger({ key: old }: KeyState, createdAt: Date | undefined): boolean {
  return old.createdAt === undefined || (createdAt !== undefined && createdAt >= old.createdAt)
}
