import { isDue } from './rotation.ts'
import type { KeyState } from './state.ts'
import type { Walk } from './walk.ts'

/** How far the platform's clock may fall behind what is remembered of it before that is given up, in milliseconds. */
const SETBACK = 60_000

/**
 * "Now" for the plan of a key. An engine that plans once more during apply has not read the key in that walk,
 * and goes by what is remembered; so the plan before it must never go by an earlier time than that.
 *
 * @param remembered what {@link momentToRemember} answered last; absent where nothing is kept of the key
 */
export function momentOfPlan(walk: Walk | undefined, state: KeyState, remembered: Date | undefined): Date {
  const read = walk?.project(state.inputs.project_id).readings.get(state.key.id)
  if (read !== undefined && remembered !== undefined) return read > remembered ? read : remembered
  return read ?? remembered ?? walk?.clock.now() ?? new Date(0)
}

/**
 * The time that the state of a key remembers after a read: a new one only where it makes a difference, because
 * the key has become due since, or the clock was set back. Anything else that changed with every read would be a
 * change of the state, which engines count as one (`plan -refresh-only -detailed-exitcode` answers 2 for it).
 *
 * @param state what was read
 * @param now the platform's clock when it was read
 */
export function momentToRemember(state: KeyState, remembered: Date | undefined, now: Date): Date {
  if (remembered === undefined) return now
  const isSetBack = now.getTime() < remembered.getTime() - SETBACK
  return isSetBack || isDueAt(state, now) !== isDueAt(state, remembered) ? now : remembered
}

function isDueAt({ inputs, key }: KeyState, time: Date): boolean {
  return key.createdAt !== undefined && isDue(key.createdAt, inputs, time)
}
