import { planTime } from '../plan/plan-time.ts'
import type { Session } from '../session/session.ts'
import type { RotatingBeside } from './beside.ts'
import { isOverlapOver, isRotationDue, isStrayDue } from './prior.ts'
import { asKeyState, type RotatingState } from './state.ts'

/** How far a clock may fall behind what is remembered of it before that is given up, in milliseconds. */
const SETBACK = 60_000

/** How old a remembered time may be while something is due, in milliseconds. */
const DAY = 24 * 3_600_000

/**
 * "Now" for the plan of a rotating key.
 *
 * Engines that do not bring a decision back plan an update in place once more during the apply, and refuse any
 * other outcome. So there the remembered time alone counts; without one, no time has passed.
 */
export function rotatingPlanTime(
  session: Session | undefined,
  state: RotatingState,
  { checkedAt, localClock }: RotatingBeside,
  binding: boolean,
): Date {
  if (binding) return checkedAt ?? new Date(0)
  const remembered = { ...(checkedAt && { checkedAt }), localClock: localClock ?? false }
  return planTime(session, asKeyState(state, state.current), remembered, true)
}

/**
 * The time that is remembered after a read: a new one only where it changes a decision, or the clock was set back.
 * Anything else would be a change of the state with every read. While something is due, no plan is empty anyway: then
 * it is a new one each day, or a plan that is refused would be refused by the old time for ever.
 */
export function rotatingTimeToRemember(
  state: RotatingState,
  beside: RotatingBeside,
  remembered: Date | undefined,
  now: Date,
): Date {
  if (remembered === undefined || now.getTime() < remembered.getTime() - SETBACK) return now
  const [before, after] = [outcome(state, beside, remembered), outcome(state, beside, now)]
  const isOld = before.includes(true) && now.getTime() >= remembered.getTime() + DAY
  return isOld || after.join() !== before.join() ? now : remembered
}

/** What time alone decides. */
function outcome(state: RotatingState, beside: RotatingBeside, now: Date): readonly boolean[] {
  const prior = { state, beside, now }
  const { inputs } = state
  const strays = (beside.strays ?? []).map(stray => isStrayDue(prior, stray, inputs))
  return [isRotationDue(prior, inputs), isOverlapOver(prior, inputs), ...strays]
}
