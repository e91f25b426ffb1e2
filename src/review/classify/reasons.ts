import type { Reason, ReviewModel, Times, Value } from '../model/index.ts'
import type { AttributeName, Guard, RawAttributes, RawValue } from '../safety/index.ts'
import type { CountShift } from './count-shift.ts'
import { changedInputs, comparableText, differ } from './differences.ts'
import type { Observation } from './observation.ts'
import { isCurrentMissing, rotatesInPlace, saidReasons } from './rotating/index.ts'

/** What is known about a change besides the observation itself. */
export interface ReasonContext {
  readonly times: Times
  readonly limit: Value<string> | undefined
  /** With an address that is safe to show. */
  readonly shift: CountShift | undefined
  readonly guard: Guard
  readonly model: ReviewModel
}

/** Why something happens, the most informative reason first. */
export function reasonsOf(observation: Observation, findings: ReasonContext): Reason[] {
  const { before, after, forcedBy, reason, drift, deposed } = observation
  const differences = changedInputs(before, after, findings.model)
  const said = rotatesInPlace(observation) ? saidReasons(observation.said ?? []) : []
  const reasons: Reason[] = said.filter(({ kind }) => kind === 'due' || !differences.includes(kind))
  if (findings.shift !== undefined) reasons.push({ kind: 'count-shift', from: findings.shift.from })
  if (forcedBy.includes('ready_for_rotation') || isRotatedByAge(observation, differences)) {
    const { limit } = findings
    reasons.push({
      kind: 'due',
      // The platform's clock decided. If it is ahead of the clock of the plan, the age by that clock would contradict it.
      ageDays: findings.times.due === false ? null : findings.times.ageDays,
      limit: limit?.is === 'known' ? limit.value : null,
    })
  }
  if (reason !== null && reason !== 'cannot-update') reasons.push({ kind: reason })
  if (deposed !== null && reason !== 'left-over') reasons.push({ kind: 'left-over' })
  if (drift?.what === 'deleted') reasons.push({ kind: 'deleted-outside' })
  for (const attribute of new Set([...forced(forcedBy), ...differences])) {
    reasons.push(
      attribute === 'keepers'
        ? keepersReason(before, after, findings.guard)
        : { kind: 'attribute', attribute, forces: forcedBy.includes(attribute) },
    )
  }
  if (reasons.length === 0 && reason === 'cannot-update') reasons.push({ kind: reason })
  return reasons
}

/** Whether nothing but its age, or an earlier run that failed, rotates a rotating key. */
function isRotatedByAge(observation: Observation, differences: readonly string[]): boolean {
  if (observation.said !== undefined || !rotatesInPlace(observation) || isCurrentMissing(observation))
    return false
  return !differences.includes('type') && !differences.includes('keepers')
}

const OTHER_NAME = /^[a-z][a-z_]{0,40}$/

/** The attributes that force a replacement, except the one that represents the age. */
function forced(forcedBy: readonly string[]): string[] {
  return forcedBy.filter(name => name !== 'ready_for_rotation' && OTHER_NAME.test(name))
}

function keepersReason(before: RawAttributes | null, after: RawAttributes | null, guard: Guard): Reason {
  const [old, now] = [entries(before?.read('keepers')), entries(after?.read('keepers'))]
  const names = (all: readonly string[]) =>
    all
      .toSorted()
      .map(name => guard.text(name))
      .flatMap(name => (name.is === 'known' ? (name.value ?? []) : []))
  const changed = [...now.keys()].filter(name => old.has(name) && old.get(name) !== now.get(name))
  const added = [...now.keys()].filter(name => !old.has(name))
  const removed = [...old.keys()].filter(name => !now.has(name))
  const told = { changed: names(changed), added: names(added), removed: names(removed) }
  const count = told.changed.length + told.added.length + told.removed.length
  return {
    kind: 'keepers',
    ...told,
    hidden: count < changed.length + added.length + removed.length || count === 0,
  }
}

function entries(raw: RawValue | undefined): Map<string, unknown> {
  const told = raw?.is === 'known'
  return told && typeof raw.value === 'object' && raw.value !== null
    ? new Map(Object.entries(raw.value))
    : new Map()
}

/** Whether only the name requires a new key. */
export function isOnlyRename({ forcedBy, reason, before, after }: Observation): boolean {
  const other: readonly AttributeName[] = ['type', 'project_id']
  return (
    (reason === null || reason === 'cannot-update') &&
    forcedBy.length > 0 &&
    forcedBy.every(name => name === 'name') &&
    before !== null &&
    after !== null &&
    comparableText(before.read('name')) !== undefined &&
    comparableText(after.read('name')) !== undefined &&
    differ(before.read('name'), after.read('name')) &&
    !other.some(name => differ(before.read(name), after.read(name)))
  )
}
