import { EkbError } from '../../core/messages/errors/index.ts'
import type { ReadTime, Session } from '../session/session.ts'
import type { KeyInputs, Planned } from '../state/inputs.ts'
import type { KeyState } from '../state/state.ts'
import { isDue } from './rotation.ts'

/** How far a clock may be behind the remembered time before that is discarded, in milliseconds. */
const SETBACK = 60_000

/** Before anything can be due. */
const NEVER = new Date(0)

/** What private state keeps about the time. */
export interface RememberedTime {
  /** The last result of {@link timeToRemember}; absent before the first read. */
  readonly checkedAt?: Date
  /** Whether the age counts by the local clock alone: the platform's clock contradicts its own dates. */
  readonly localClock?: boolean
}

/**
 * "Now" for the plan of a key.
 *
 * An engine that plans again during apply has not read the key in that session, so the provider uses the remembered
 * time; the plan before must not use an earlier one. If the engine passes the decision of the plan to the apply, that
 * is no concern; but such an engine may plan before it reads, and then the newest list shows that time has passed, or
 * the local clock where there is none.
 *
 * @param bringsBack whether the engine passes the decision of this plan to the plan of its apply
 */
export function planTime(
  session: Session | undefined,
  state: KeyState,
  { checkedAt, localClock = false }: RememberedTime,
  bringsBack: boolean,
): Date {
  const reading = session?.project(state.inputs.project_id).readings.get(state.key.id)
  const read = reading && timeOf(reading, localClock)
  if (bringsBack) return read ?? later(checkedAt, localClock ? session?.clock.now() : session?.now()) ?? NEVER
  return later(read, checkedAt) ?? session?.clock.now() ?? NEVER
}

/**
 * "Now" for the plan of an engine that need not read a key before, and remembers no time of an earlier read: by a list
 * of this session, which is asked for once where there is none. Nothing is replaced because this machine's clock is
 * wrong. Where no list can be had, or none tells the time, the local clock counts.
 *
 * @param state one without a creation time has no age
 * @param localClock whether the age counts by the local clock alone
 */
export async function timeByPlatform(
  session: Session | undefined,
  { inputs, key }: KeyState,
  { rotate_after: rotateAfter }: Pick<Planned<KeyInputs>, 'rotate_after'>,
  localClock: boolean,
): Promise<Date> {
  // Where age decides nothing, nobody is asked.
  if (session === undefined || rotateAfter === null || key.createdAt === undefined) return NEVER
  if (localClock) return session.clock.now()
  try {
    await session.project(inputs.project_id).keys.known()
  } catch (error) {
    if (!(error instanceof EkbError)) throw error
  }
  return session.now()
}

/** When a key was read, by the clock that its age counts by. */
export function timeOf({ now, local }: ReadTime, localClock: boolean): Date {
  return localClock ? local : now
}

/**
 * The time that the state of a key remembers after a read. It changes only if that makes a difference: the key has
 * become due since, or the clock was set back. A time that changed with every read would count as a change of the state
 * (`plan -refresh-only -detailed-exitcode` exits with 2 for it).
 *
 * @param state what was read
 * @param now when it was read, by the clock that its age counts by
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
