import { type Json, objectAt, textAt } from '../../../core/json/index.ts'
import { DUE_WORDS, messageReader } from '../../../core/messages/index.ts'
import { daysIn } from '../../../keys/index.ts'
import type { ObservedStep } from '../../classify/index.ts'
import { isOurs } from '../resource-types.ts'

/** The resource that a message of the stream speaks of, where it is one of the provider. */
export interface MessageResource {
  readonly address: string
  readonly module: string
  readonly type: string
  readonly label: string
  readonly key: unknown
  readonly mode: 'managed' | 'data' | 'ephemeral'
}

/** Reads the `resource` of a change or hook; undefined where it is none of the provider's. */
export function resourceOf(holder: Json, name = 'resource'): MessageResource | undefined {
  const resource = objectAt(holder, name)
  const [address, type] = [textAt(resource, 'addr'), textAt(resource, 'resource_type') ?? '']
  if (address === undefined || !(isOurs(type, undefined) || textAt(resource, 'implied_provider') === 'ekb'))
    return undefined
  const own = textAt(resource, 'resource') ?? address
  return {
    address,
    module: textAt(resource, 'module') ?? '',
    type,
    label: textAt(resource, 'resource_name') ?? '',
    key: resource['resource_key'],
    mode: own.startsWith('data.') ? 'data' : own.startsWith('ephemeral.') ? 'ephemeral' : 'managed',
  }
}

const STEPS: Readonly<Record<string, readonly ObservedStep[]>> = {
  noop: [],
  create: ['create'],
  read: ['read'],
  update: ['update'],
  replace: ['replace'],
  delete: ['delete'],
  // Both engines write it for an object that leaves the state and stays alive.
  remove: ['forget'],
  forget: ['forget'],
  move: [],
  import: [],
}

/** `action` of a planned change; one that is not known here is never taken for nothing. */
export function lineSteps(action: string | undefined): readonly ObservedStep[] {
  return (action !== undefined && Object.hasOwn(STEPS, action) ? STEPS[action] : undefined) ?? ['unknown']
}

/** What the provider's own warning says of a key that is due. */
export interface DueWarning {
  readonly address: string
  readonly ageDays: number | null
  readonly limit: string
}

const readDue = messageReader(`${DUE_WORDS}{rest}`, { rotateAfter: '\\d{1,7}[hdw]' })

/** Reads a diagnostic: the provider warns of each key that a plan replaces because of its age. */
export function dueWarning(diagnostic: Json): DueWarning | undefined {
  const address = textAt(diagnostic, 'address')
  const { age, rotateAfter: limit } = readDue(textAt(diagnostic, 'detail') ?? '') ?? {}
  if (address === undefined || limit === undefined) return undefined
  return { address, ageDays: daysIn(age), limit }
}
