import { isObject, type Json, textAt } from '../../core/json/index.ts'
import { Secret } from '../../core/secret.ts'
import type { KeyReference } from '../../keys/index.ts'
import type { ResourceName } from '../../keys/model/definitions.ts'
import type { ManagedKey, StateEngine } from './managed-key.ts'

/** A resource of a state, whichever engine wrote it. */
export interface StateResource {
  readonly state: string
  readonly engine: StateEngine
  readonly address: string
  readonly resource: ResourceName
  readonly isLeftover: boolean
  /** Its attributes by their names in the model. */
  readonly values: Json
}

/** Registers a value that must never be printed. */
export type Remember = (secret: Secret) => void

/** The keys that a resource of a state has. Their values are remembered, and stay secrets. */
export function keysOfResource(resource: StateResource, remember: Remember): readonly ManagedKey[] {
  const { state, engine, address, resource: name, isLeftover, values } = resource
  const projectId = textAt(values, 'project_id')
  const rotateAfter = textAt(values, 'rotate_after')
  const { generation } = values
  const of = (role: ManagedKey['role'], part: Json, more: Partial<ManagedKey> = {}): ManagedKey[] => {
    const reference = referenceIn(part, remember)
    if (reference === undefined) return []
    const common = { state, engine, address, resource: name, role, isLeftover, reference }
    return [{ ...common, ...(projectId !== undefined && { projectId }), ...more }]
  }
  const living = {
    ...(rotateAfter !== undefined && { rotateAfter }),
    ...timeIn(values, 'rotation_due_at', 'dueAt'),
    ...(typeof generation === 'number' && { generation }),
  }
  const [current, previous] = [partsIn(values, 'current'), partsIn(values, 'previous')]
  return [
    ...(textAt(values, 'id') !== undefined && current.length === 0 ? of('key', values, living) : []),
    ...current.flatMap(part => of('current', part, living)),
    ...previous.flatMap(part => of('previous', part, timeIn(part, 'retire_due_at', 'retireDueAt'))),
    ...partsIn(values, 'retiring').flatMap(part => of('retiring', part, retiringIn(part))),
  ]
}

/** The objects of a nested block: engines write a list, or the object itself where there can be only one. */
function partsIn(values: Json, name: string): readonly Json[] {
  const found = values[name]
  return (Array.isArray(found) ? found : [found]).filter(isObject)
}

function referenceIn(part: Json, remember: Remember): KeyReference | undefined {
  const id = textAt(part, 'id')
  const [value, secret] = [textAt(part, 'key'), textAt(part, 'secret')].map(text =>
    text === undefined || text === '' ? undefined : new Secret(text),
  )
  if (value !== undefined) remember(value)
  if (secret !== undefined) remember(secret)
  if (id === undefined || id === '') return undefined
  const [fingerprint, name, preview] = [
    textAt(part, 'fingerprint'),
    textAt(part, 'name'),
    textAt(part, 'key_preview'),
  ]
  const type = textAt(part, 'type')
  return {
    id,
    ...(value !== undefined && { value }),
    ...(fingerprint !== undefined && { fingerprint }),
    ...(name !== undefined && { name }),
    ...(preview !== undefined && { preview }),
    ...((type === 'privileged' || type === 'locked_down_viewer') && { type }),
  }
}

function retiringIn(part: Json): Partial<ManagedKey> {
  const reason = textAt(part, 'reason')
  return {
    ...timeIn(part, 'since', 'retiringSince'),
    ...(reason !== undefined && { retiringReason: reason }),
  }
}

function timeIn(part: Json, attribute: string, name: 'dueAt' | 'retireDueAt' | 'retiringSince') {
  const time = new Date(textAt(part, attribute) ?? Number.NaN)
  return Number.isNaN(time.getTime()) ? {} : { [name]: time }
}
