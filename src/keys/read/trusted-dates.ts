import { formatTime, isDue, leadOf } from '../plan/rotation.ts'
import type { ReadTime, Session } from '../session/session.ts'
import type { KeyInputs } from '../state/inputs.ts'
import type { KeyRecord } from '../state/key-record.ts'
import type { KeyState } from '../state/state.ts'
import { datedInFuture, datedOtherwise, type Warning } from '../warnings.ts'

const MINUTE = 60_000
/** How far two clocks that are right may differ, and how long a create may take, in milliseconds. */
const TOLERANCE = 5 * MINUTE
/** The same of a clock that a day decides over, in milliseconds; also for keys that are not rotated by age. */
const A_DAY = 24 * 60 * MINUTE

/** A key whose age can be told, and by which clock. */
export interface Dated<Kept> {
  readonly kept: Kept
  /** Whether the local clock alone tells its age from now on. */
  readonly localClock: boolean
  /** The time by the clock that tells its age. */
  readonly now: Date
  readonly warnings: readonly Warning[]
}

/**
 * Dates a key that has just been made. By the platform's clock it must be about no time old: a key that is due
 * the moment it is made would be made anew in every run. Where clock and date contradict each other, none of
 * them is believed, and its age counts from now by the local clock.
 */
export function dateCreated(
  session: Session,
  inputs: KeyInputs,
  { key, now }: { readonly key: KeyRecord; readonly now: Date },
): Dated<KeyRecord> {
  const { createdAt } = key
  const contradicts =
    createdAt !== undefined &&
    (isDue(createdAt, inputs, now) || Math.abs(now.getTime() - createdAt.getTime()) > marginOf(inputs))
  if (!contradicts) return { kept: key, localClock: false, now, warnings: [] }
  const local = session.clock.now()
  return {
    kept: { ...key, createdAt: local },
    localClock: true,
    now: local,
    warnings:
      inputs.rotate_after === null
        ? []
        : [datedOtherwise(inputs.name, formatTime(createdAt), formatTime(now))],
  }
}

/**
 * Dates a key that has been read. Nothing that exists was created later than now: where the platform's clock was
 * set back, or is another one in every answer, its age counts from now by the local clock. That is said only
 * where both clocks agree on what "now" is, because one of them alone may be wrong.
 */
export function dateRead(
  session: Session,
  state: KeyState,
  { now, local }: ReadTime,
  localClock: boolean,
): Dated<KeyState> {
  const { inputs, key } = state
  const { createdAt } = key
  const tellsTime = session.project(inputs.project_id).keys.newest?.skew !== undefined
  const isToCome =
    !localClock &&
    tellsTime &&
    createdAt !== undefined &&
    Math.abs(now.getTime() - local.getTime()) <= A_DAY &&
    createdAt.getTime() - Math.max(now.getTime(), local.getTime()) > marginOf(inputs)
  if (!isToCome) return { kept: state, localClock, now: localClock ? local : now, warnings: [] }
  return {
    kept: { inputs, key: { ...key, createdAt: toTheSecond(local) } },
    localClock: true,
    now: local,
    warnings: [datedInFuture(inputs.name, formatTime(createdAt))],
  }
}

/** By how much a date may be off without a key being rotated late or early: its lead is for that. */
function marginOf(inputs: KeyInputs): number {
  if (inputs.rotate_after === null) return A_DAY
  return Math.max(leadOf(inputs.rotate_after, inputs.rotate_early), TOLERANCE)
}

/** As states have it. */
function toTheSecond(time: Date): Date {
  return new Date(Math.floor(time.getTime() / 1000) * 1000)
}
