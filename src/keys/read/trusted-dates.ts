import { formatTime, isDue, leadOf } from '../plan/rotation.ts'
import type { ReadTime, Session } from '../session/session.ts'
import type { KeyInputs } from '../state/inputs.ts'
import type { KeyRecord } from '../state/key-record.ts'
import type { KeyState } from '../state/state.ts'
import { datedInFuture, datedOtherwise, type Warning } from '../warnings.ts'

const MINUTE = 60_000
/** How far two correct clocks may differ, and how long a create may take, in milliseconds. */
const TOLERANCE = 5 * MINUTE
/** How far a clock may be off where only days matter, in milliseconds; also for keys that do not rotate by age. */
const A_DAY = 24 * 60 * MINUTE

/** A key, and by which clock its age counts. */
export interface Dated<Kept> {
  readonly kept: Kept
  /** Whether its age counts by the local clock alone from now on. */
  readonly localClock: boolean
  /** The time by the clock that its age counts by. */
  readonly now: Date
  readonly warnings: readonly Warning[]
}

/**
 * Dates a key that was just created. By the platform's clock its age must be about zero: a key that is due as soon as it
 * is created would be replaced in every run. If the clock and the date contradict each other, the provider trusts
 * neither, and the age counts from now by the local clock.
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
 * Dates a key that was read. No key was created later than now: if the platform's clock was set back, or differs from
 * answer to answer, the age counts from now by the local clock. This applies only if both clocks agree on what "now"
 * is, because either of them may be wrong.
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

/** By how much a date may be off without a key being rotated late or early: `rotate_early` covers it. */
function marginOf(inputs: KeyInputs): number {
  if (inputs.rotate_after === null) return A_DAY
  return Math.max(leadOf(inputs.rotate_after, inputs.rotate_early), TOLERANCE)
}

/** States have whole seconds. */
function toTheSecond(time: Date): Date {
  return new Date(Math.floor(time.getTime() / 1000) * 1000)
}
