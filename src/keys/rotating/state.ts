import type { KeyType } from '../../platform/key.ts'
import { parseAge } from '../plan/rotation.ts'
import type { KeyInputs } from '../state/inputs.ts'
import type { KeyRecord } from '../state/key-record.ts'
import { type KeyState, withoutSecrets } from '../state/state.ts'
import type { RotatingInputs } from './model.ts'
import { overlapOf } from './overlap.ts'
import { tagOfKey } from './tag.ts'

/** One key of a rotating key. */
export interface Generation {
  /** As it was sent to the platform. */
  readonly name: string
  readonly type: KeyType
  /** Without value and secret where `store_secret` is false. */
  readonly key: KeyRecord
}

/** Why a key should be gone, or is to go, and is not confirmed gone. */
export type RetiringReason =
  | 'delete_failed'
  | 'secret_lost'
  | 'signs_in'
  /** It was previous when the key was rotated again, and works as long as what is previous now. */
  | 'superseded'

/** A key that should be gone. */
export interface Retiring {
  readonly id: string
  readonly name: string
  readonly type: KeyType
  readonly reason: RetiringReason
  readonly since: Date
  /** Its value where it is stored: some platforms delete by nothing else. */
  readonly value?: KeyRecord['value']
}

export type RotatingStatus = 'steady' | 'overlapping' | 'retire_due' | 'rotation_due' | 'current_missing'

/** A rotating key as an engine keeps it. */
export interface RotatingState {
  readonly inputs: RotatingInputs
  readonly generation: number
  /** Stays where somebody has deleted it, with the status `current_missing`. */
  readonly current: Generation
  readonly previous?: Generation
  readonly retiring: readonly Retiring[]
  readonly status: RotatingStatus
}

/** The tag of all its keys. */
export function tagOf({ current: { name, key } }: RotatingState): string {
  return tagOfKey({ name, id: key.id })
}

/** One of its keys as the rules for `api_key` know a key. Protection is about the whole, and not about one of them. */
export function asKeyState({ inputs }: RotatingState, { name, type, key }: Generation): KeyState {
  const { overlap: _, revoke_previous: __, ...rest } = inputs
  const asKey: KeyInputs = { ...rest, name, type, deletion_protection: false }
  return { inputs: asKey, key }
}

/** The same of a key that should be gone, of which little is known. */
export function retiringAsKeyState(
  state: RotatingState,
  { id, name, type, value }: Pick<Retiring, 'id' | 'name' | 'type' | 'value'>,
): KeyState {
  const { overlap: _, revoke_previous: __, ...rest } = state.inputs
  return {
    inputs: { ...rest, name, type, rotate_after: null, rotate_early: null, deletion_protection: false },
    key: { id, preview: '', ...(value && { value }) },
  }
}

/** The keys that work until the overlap is over: what was superseded, oldest first, and what is previous. */
export function overlapping({
  previous,
  retiring,
}: RotatingState): readonly Pick<Retiring, 'id' | 'name' | 'type'>[] {
  return [
    ...retiring.filter(({ reason }) => reason === 'superseded'),
    ...(previous === undefined ? [] : [{ id: previous.key.id, name: previous.name, type: previous.type }]),
  ]
}

/** The latest moment for the next rotation; null where age asks for none, or is not known. */
export function latestRotation(
  createdAt: Date | undefined,
  { rotate_after: after }: Pick<RotatingInputs, 'rotate_after'>,
): Date | null {
  return createdAt === undefined || after === null ? null : new Date(createdAt.getTime() + parseAge(after))
}

/** From when on the previous key is to go: it counts from the creation of the current one. */
export function retirementDue(
  createdAt: Date | undefined,
  inputs: Pick<RotatingInputs, 'rotate_after' | 'rotate_early' | 'overlap'>,
): Date | null {
  return createdAt === undefined ? null : new Date(createdAt.getTime() + overlapOf(inputs))
}

/** What the status is where nothing has failed. */
export function statusWithout({
  hasPrevious,
  retiring,
}: {
  readonly hasPrevious: boolean
  readonly retiring: readonly Pick<Retiring, 'reason'>[]
}): RotatingStatus {
  if (retiring.some(({ reason }) => reason !== 'superseded')) return 'retire_due'
  return hasPrevious || retiring.length > 0 ? 'overlapping' : 'steady'
}

/** The same of a state. */
export function calmStatus({
  previous,
  retiring,
}: Pick<RotatingState, 'previous' | 'retiring'>): RotatingStatus {
  return statusWithout({ hasPrevious: previous !== undefined, retiring })
}

/** All keys of a rotating key in the order in which they are deleted: what readers use goes last. */
export function allKeyStates(state: RotatingState): readonly KeyState[] {
  return [
    ...state.retiring.map(retiring => retiringAsKeyState(state, retiring)),
    ...(state.previous === undefined ? [] : [asKeyState(state, state.previous)]),
    asKeyState(state, state.current),
  ]
}

/** A key that has just been made, without its material where that is not to be stored. */
export function madeGeneration({ name, type, key }: Generation, inputs: RotatingInputs): Generation {
  return { name, type, key: inputs.store_secret ? key : withoutSecrets(key) }
}
