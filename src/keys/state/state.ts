import type { PlatformKey } from '../../platform/key.ts'
import { fingerprint, type KeyReference, keyPreview } from '../identity/identity.ts'
import type { KeyModel } from '../model/index.ts'
import { formatTime, rotationDueAt, type Schedule } from '../plan/rotation.ts'
import { readInputs } from './attributes.ts'
import { isKnown, type KeyInputs, type Planned, UNKNOWN_VALUE, type UnknownValue } from './inputs.ts'
import type { KeyRecord } from './key-record.ts'

/** The state of a key: the declared inputs, and what is known of the key. */
export interface KeyState {
  readonly inputs: KeyInputs
  /** Without value and secret if `store_secret` is false. */
  readonly key: KeyRecord
}

/** The state of a key that was just created. */
export function createdState(inputs: KeyInputs, key: KeyRecord): KeyState {
  return { inputs, key: inputs.store_secret ? key : withoutSecrets(key) }
}

/** The state of an imported key: its inputs are what the platform shows. */
export function importedState(
  { id, key, name }: { readonly id: string; readonly key: PlatformKey; readonly name: string },
  projectId: string,
  model: KeyModel,
): KeyState {
  const shown: Readonly<Record<string, string>> = { name, type: key.type, project_id: projectId }
  const inputs = readInputs(attribute => shown[attribute], model)
  return createdState(inputs, {
    id,
    ...(key.value && { value: key.value, fingerprint: fingerprint(key.value) }),
    preview: keyPreview(key.value ?? key.masked ?? ''),
    ...(key.createdAt && { createdAt: key.createdAt }),
  })
}

/**
 * The state after a read. What only the answer to a POST has (the secret) and what never changes (id, creation time)
 * stays, and a mask never overwrites a value. But if the key has a new value, nothing of the old one stays.
 *
 * @param name the name for the state
 */
export function refreshedState(
  { inputs, key: before }: KeyState,
  { key: listed, hasNewValue = false }: { readonly key: PlatformKey; readonly hasNewValue?: boolean },
  name: string,
): KeyState {
  const old: Pick<KeyRecord, 'value' | 'secret' | 'preview' | 'fingerprint'> = hasNewValue
    ? { preview: '' }
    : before
  const value = inputs.store_secret ? (listed.value ?? old.value) : undefined
  const fingerprinted = listed.value ? fingerprint(listed.value) : old.fingerprint
  const createdAt = before.createdAt ?? listed.createdAt
  return {
    inputs: {
      ...inputs,
      name,
      type: listed.type === 'privileged' || listed.type === 'locked_down_viewer' ? listed.type : inputs.type,
    },
    key: {
      id: before.id,
      ...(value && { value }),
      ...(inputs.store_secret && old.secret && { secret: old.secret }),
      preview: listed.value ? keyPreview(listed.value) : old.preview || keyPreview(listed.masked ?? ''),
      ...(fingerprinted !== undefined && { fingerprint: fingerprinted }),
      ...(createdAt && { createdAt }),
    },
  }
}

/** What a change of `store_secret` does to the value in the state. */
export type Storage = 'kept' | 'dropped' | 'looked up' | UnknownValue

/** Decides {@link Storage}. A value that was not stored has to be looked up: a platform may show it. */
export function storageAfter(before: KeyInputs, storeSecret: boolean | UnknownValue): Storage {
  if (!isKnown(storeSecret)) return storeSecret
  if (!storeSecret) return 'dropped'
  return before.store_secret ? 'kept' : 'looked up'
}

/** The key without its value and secret. */
export function withoutSecrets({ value: _, secret: __, ...rest }: KeyRecord): KeyRecord {
  return rest
}

/** What identifies a key in state on the platform. */
export function referenceOf({ inputs, key }: KeyState): KeyReference {
  return {
    id: key.id,
    name: inputs.name,
    type: inputs.type,
    value: key.value,
    fingerprint: key.fingerprint,
    preview: key.preview,
  }
}

/** When a key becomes due, in the form of the state; null if it never does. */
export function dueAtText(createdAt: Date | undefined, schedule: Schedule): string | null {
  const due = rotationDueAt(createdAt, schedule)
  return due === null ? null : formatTime(due)
}

/** The same in the plan of an update in place. */
export function plannedDueAt(
  createdAt: Date | undefined,
  { rotate_after: after, rotate_early: early }: Planned<Schedule>,
): string | null | UnknownValue {
  if (after === null) return null
  return isKnown(after) && isKnown(early)
    ? dueAtText(createdAt, { rotate_after: after, rotate_early: early })
    : UNKNOWN_VALUE
}
