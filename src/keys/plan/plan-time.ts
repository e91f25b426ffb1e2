import type { ReadTime, Session } from '../session/session.ts'
import type { KeyState } from '../state/state.ts'
import { isDue } from './rotation.ts'

/** How far a clock may fall behind what is remembered of it before that is given up, in milliseconds. */
const SETBACK = 60_000

/** What is kept of the time beside the state of a key. */
export interface RememberedTime {
  /** What {@link timeToRemember} answered last; absent before the first read. */
  readonly checkedAt?: Date
  /** Whether the local clock alone tells the age: the platform's contradicts its own dates. */
  readonly localClock?: boolean
}

/**
 * "Now" for the plan of a key.
 *
 * An engine that plans once more during apply has not read the key in that session, and goes by what is
 * remembered; so the plan before it must never go by an earlier time than that. One that brings the decision
 * back needs no such care, and may plan before it reads: then the local clock tells that time has passed.
 *
 * @param bringsBack whether the engine hands the decision of this plan to the plan of its apply
 */
export function planTime(
  session: Session | undefined,
  state: KeyState,
  { checkedAt, localClock = false }: RememberedTime,
  bringsBack: boolean,
): Date {
  const reading = session?.project(state.inputs.project_id).readings.get(state.key.id)
  const read = reading && timeOf(reading, localClock)
  const local = session?.clock.now()
  if (bringsBack) return read ?? later(checkedAt, local) ?? new Date(0)
  return later(read, checkedAt) ?? local ?? new Date(0)
}

/** The clock by which a key ages, when it was read. */
export function timeOf({ now, local }: ReadTime, localClock: boolean): Date {
  return localClock ? local : now
}

/**
 * The time that the state of a key remembers after a read: a new one only where it makes a difference, because
 * the key has become due since, or the clock was set back. Anything else that changed with every read would be a
 * change of the state, which engines count as one (`plan -refresh-only -detailed-exitcode` answers 2 for it).
 *
 * @param state what was read
 * @param now the time when it was read, by the clock by which it ages
 */
export function timeToRemember(state: KeyState, remembered: Date | undefined, now: Date): Date {
  if (remembered === undefined) return now
  const isSetBack = now.getTime() < remembered.getTime() - SETBACK
  return isSetBack || isDueAt(state, now) !== isDueAt(state, remembered) ? now : remembered
}

function isDueAt({ inputs, key }: KeyState, time: Date): boolean {
  return key.createdAt !== undefined && isDue(key.createdAt, inputs, time)
}

function later(one: Date | undefined, other: Date | undefined): Date | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return one > other ? one : other
}
