import { isObject, type Json, textAt } from '../../../core/json/index.ts'
import type { Observation } from '../../classify/index.ts'
import type { KeyKind } from '../../model/index.ts'
import type { RawAttributes } from '../../safety/index.ts'
import { reasonOf } from '../actions.ts'
import { moduleSteps } from '../address.ts'
import { modelType } from '../resource-types.ts'
import { lineSteps, type MessageResource, resourceOf } from './messages.ts'

/** A planned change, and what other lines say of its address. */
export interface PlannedLine {
  readonly resource: MessageResource
  readonly change: Json
  /** The action of a line that tells of drift. */
  readonly drift: string | undefined
  /** How many objects were refreshed at this address. */
  readonly ids: number
  /** Whether no other line plans anything for this address. */
  readonly isOnlyLine: boolean
  /** Whether a warning says that it stays alive. */
  readonly isForgotten: boolean
}

/** An object of which the line stream tells nothing but that it is there. */
export const NO_ATTRIBUTES: RawAttributes = { read: () => ({ is: 'absent' }), within: () => [] }

/** A deletion without a reason, at an address with two objects: that of a left-over. */
export function isLeftOver({ change, ids, isOnlyLine }: PlannedLine): boolean {
  return isUnexplained(change) && ids > 1 && isOnlyLine
}

/** Only left-overs and runs that destroy everything give no reason for a deletion. */
function isUnexplained(change: Json): boolean {
  return textAt(change, 'action') === 'delete' && reasonOf(textAt(change, 'reason')) === null
}

/** What a line plans. */
export function plannedLine(line: PlannedLine): Observation {
  const { resource, change, drift, isForgotten } = line
  const action = textAt(change, 'action')
  const steps = lineSteps(action)
  const leftOver = isLeftOver(line)
  const previous = resourceOf(change, 'previous_resource')?.address ?? null
  return {
    ...described(resource),
    // The line does not tell which object it is; the living one is not planned for.
    deposed: leftOver ? '?' : null,
    previousAddress: previous,
    steps,
    importing: action === 'import' || isObject(change['importing']),
    before: steps.includes('create') ? null : NO_ATTRIBUTES,
    after: steps.includes('delete') || steps.includes('forget') ? null : NO_ATTRIBUTES,
    reason: isUnexplained(change) && !leftOver ? 'destroy-run' : reasonOf(textAt(change, 'reason')),
    drift: drift === undefined ? null : { what: drift === 'delete' ? 'deleted' : 'changed', attributes: [] },
    notes: [
      ...(leftOver ? (['may-be-left-over'] as const) : []),
      ...(action === 'remove' && !isForgotten ? (['forgotten-or-deleted'] as const) : []),
    ],
  }
}

/** A key of which the lines say only that somebody changed it outside. */
export function driftOnly(resource: MessageResource, action: string | undefined): Observation {
  const what = action === 'delete' ? 'deleted' : 'changed'
  return { ...described(resource), drift: { what, attributes: [] } }
}

/** A key that was looked at, and for which nothing is planned; or something that reads keys. */
export function unchanged(resource: MessageResource): Observation {
  return described(resource)
}

const KINDS: Readonly<Record<MessageResource['mode'], KeyKind>> = {
  managed: 'resource',
  data: 'data source',
  ephemeral: 'ephemeral resource',
}

function described({ address, module, type, label, key, mode }: MessageResource): Observation {
  const isManaged = mode === 'managed'
  return {
    address,
    shown: address,
    deposed: null,
    previousAddress: null,
    kind: KINDS[mode],
    type,
    resourceType: modelType(type),
    label,
    modules: moduleSteps(module).map(({ name }) => ({ name, source: null })),
    steps: [],
    importing: false,
    deferred: false,
    before: isManaged ? NO_ATTRIBUTES : null,
    after: isManaged ? NO_ATTRIBUTES : null,
    reason: null,
    forcedBy: [],
    counted:
      typeof key === 'number' ? { block: address.slice(0, address.lastIndexOf('[')), index: key } : null,
    drift: null,
    notes: [],
    uses: () => [],
  }
}
