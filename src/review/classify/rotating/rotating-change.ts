import { formatTime } from '../../../keys/index.ts'
import { wholeDays } from '../../judging/age.ts'
import {
  type DeletedPart,
  isRotatedInPlace,
  type KeptPart,
  type KeyAttributes,
  type KeyClass,
  type ReviewModel,
  type RotatingChange,
} from '../../model/index.ts'
import type { AttributeName, Guard } from '../../safety/index.ts'
import { differ } from '../differences.ts'
import type { Observation, SaidWarning } from '../observation.ts'
import { isCurrentMissing, isDecided, isUpdate, rotatesInPlace } from './decided.ts'
import { type Part, partsOf } from './parts.ts'
import { NO_VALUES, saidDeleted, saidKept, saysWhatHappens } from './said.ts'
import { longestHoursIn, overlapIn } from './schedule.ts'

const HOUR = 3_600_000

/** What is known about a change besides the observation itself. */
export interface RotatingContext {
  readonly guard: Guard
  readonly model: ReviewModel
  /** When it was planned. */
  readonly at: Date
  readonly before: KeyAttributes | null
  readonly after: KeyAttributes | null
}

/**
 * What happens to the keys of a rotating key; undefined where it is none, or the input has no values of it. The
 * decision is the provider's and made in the plan: the two sides tell it.
 */
export function rotatingChange(
  observation: Observation,
  context: RotatingContext,
): RotatingChange | undefined {
  const { kind, resourceType, before, after, said } = observation
  if (kind !== 'resource' || !isRotatedInPlace(resourceType)) return undefined
  if (said !== undefined && isUpdate(observation)) return saidChange(said, context, before)
  if ([before, after].every(side => side === null || side.read('project_id').is === 'absent'))
    return undefined
  if (isUpdate(observation) && after?.read('generation').is === 'absent') return undefined
  const { guard, model, at } = context
  const [had, gets] = [partsOf(before, guard, model), partsOf(after, guard, model)]
  const rotates = rotatesInPlace(observation)
  const kept = gets.find(({ part }) => part === 'previous')
  const overlap = overlapIn(context.after)
  const deleted = deletedParts(observation, had, gets, context)
  const endsPrevious = deleted.some(({ part, because }) => part === 'previous' && because !== 'with-all')
  return {
    keys: had.map(({ part, name, id, type }) => ({ part, name, id, type })),
    deleted,
    stale: (endsPrevious ? observation.usesOfPrevious?.() : undefined) ?? [],
    next: rotates ? (gets[0]?.name ?? null) : null,
    kept: kept === undefined ? null : keptPart(kept, rotates ? overlap : null, at),
    waiting: gets
      .filter(({ part }) => part === 'retiring')
      .map(({ name, reason, since }) => ({
        name,
        reason,
        days: since === null ? null : wholeDays(since, at),
      })),
    isCurrentMissing: isCurrentMissing(observation),
    deletesStray:
      isUpdate(observation) &&
      isDecided(observation) &&
      after?.read('retiring' as AttributeName).is === 'unknown',
    overlapHours: overlap === null ? null : overlap / HOUR,
    longestHours: longestHoursIn(context.after),
  }
}

/** The same by what the provider says, where the input has no values of what is planned. */
function saidChange(
  said: readonly SaidWarning[],
  context: RotatingContext,
  before: Observation['before'],
): RotatingChange | undefined {
  const { guard, model, at, after } = context
  const keys = partsOf(before, guard, model)
  if (!saysWhatHappens(said) && keys.length === 0) return undefined
  const previous = saysWhatHappens(said) ? undefined : keys.find(({ part }) => part === 'previous')
  const withType = <Of extends { readonly name: string | null }>(one: Of) => ({
    ...one,
    type: keys.find(({ name }) => name !== null && name === one.name)?.type ?? null,
  })
  const [kept, overlap] = [saidKept(said, guard, at), overlapIn(after)]
  return {
    ...NO_VALUES,
    keys: keys.map(({ part, name, id, type }) => ({ part, name, id, type })),
    deleted: saidDeleted(said, guard).map(withType),
    kept:
      previous === undefined ? kept && withType(kept) : keptPart(withOverlap(previous, context), null, at),
    overlapHours: overlap === null ? null : overlap / HOUR,
    longestHours: longestHoursIn(after),
  }
}

/** A previous key that stays, with its time by what is planned: another overlap moves it. */
function withOverlap(part: Part, { before, after }: RotatingContext): Part {
  const [had, gets] = [overlapIn(before), overlapIn(after)]
  if (part.retireDueAt === null || had === null || gets === null) return { ...part, retireDueAt: null }
  return { ...part, retireDueAt: new Date(part.retireDueAt.getTime() + gets - had) }
}

/** The classes of a rotating key that is changed in place and neither created, replaced nor deleted. */
export function rotatingClasses(
  observation: Observation,
  { deleted, deletesStray }: RotatingChange,
): KeyClass[] {
  if (!isUpdate(observation)) return []
  if (!isDecided(observation)) return ['may-rotate-in-place']
  const previous = deleted.find(({ part }) => part === 'previous')
  return [
    ...(rotatesInPlace(observation) ? (['rotate-in-place'] as const) : []),
    ...(previous === undefined
      ? []
      : [previous.because === 'overlap-over' ? ('retire-previous' as const) : ('revoke-previous' as const)]),
    ...(deletesStray || deleted.some(({ because }) => because === 'left-over')
      ? (['delete-left-behind'] as const)
      : []),
  ]
}

function deletedParts(
  observation: Observation,
  had: readonly Part[],
  gets: readonly Part[],
  context: RotatingContext,
): DeletedPart[] {
  const isWhole = ['delete', 'replace'].some(step => observation.steps.includes(step as 'delete'))
  if (!isWhole && (!isUpdate(observation) || !isDecided(observation))) return []
  const stays = new Set(gets.map(({ id }) => id).filter(id => id !== null))
  return had
    .filter(({ part, id }) => {
      if (part === 'current' && isCurrentMissing(observation)) return false
      return isWhole || (id !== null && !stays.has(id))
    })
    .map(({ retireDueAt, part, name, id, type }) => ({
      part,
      name,
      id,
      type,
      because: isWhole ? 'with-all' : becauseOf(part, retireDueAt, observation, context),
      until: retireDueAt === null ? null : formatTime(retireDueAt),
    }))
}

function becauseOf(
  part: Part['part'],
  dueAt: Date | null,
  observation: Observation,
  context: RotatingContext,
): DeletedPart['because'] {
  if (part !== 'previous') return 'left-over'
  if (dueAt !== null && dueAt <= context.at) return 'overlap-over'
  const { before, after } = observation
  const isRevoked =
    before !== null && after !== null && differ(before.read('revoke_previous'), after.read('revoke_previous'))
  if (isRevoked) return 'revoked'
  const [had, gets] = [overlapIn(context.before), overlapIn(context.after)]
  const isShortened = had !== null && gets !== null && gets < had
  if (rotatesInPlace(observation)) return 'superseded'
  // Without any of these only the clock of the platform can have decided it.
  return isShortened ? 'overlap-shortened' : 'overlap-over'
}

/** @param overlap of a rotation: the overlap begins when the new key is created, which is after the plan */
function keptPart({ name, type, retireDueAt }: Part, overlap: number | null, at: Date): KeptPart {
  const until = retireDueAt ?? (overlap === null ? null : new Date(at.getTime() + overlap))
  return {
    name,
    type,
    until: until === null ? null : formatTime(until),
    isAtLeast: retireDueAt === null,
    hours: until === null ? null : Math.max(0, Math.floor((until.getTime() - at.getTime()) / HOUR)),
  }
}
