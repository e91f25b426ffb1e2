import { asEkbError } from '../../core/as-ekb-error.ts'
import type { EkbError } from '../../core/messages/errors/index.ts'
import { updateKey } from '../read/update.ts'
import type { Session } from '../session/session.ts'
import type { AppliedRotating } from './applied.ts'
import type { RotatingBeside } from './beside.ts'
import { decideRotating } from './decide.ts'
import type { Parking, RotatingSteps } from './decision.ts'
import type { RotatingInputs } from './model.ts'
import type { RotatingPlanContext } from './plan.ts'
import { rotatingPlanTime } from './plan-time.ts'
import { retire, waiting } from './retire.ts'
import { rotate } from './rotate.ts'
import { allKeyStates, asKeyState, calmStatus, type Generation, type RotatingState } from './state.ts'

/** What a plan leaves to its apply. */
export interface DecidedUpdate extends Pick<RotatingPlanContext, 'beside' | 'ignoresAge'> {
  /** Absent where only the apply can decide. */
  readonly steps?: RotatingSteps
}

/**
 * Carries out the plan of a change: first the rotation, then what is planned to go. Nothing is deleted where the
 * rotation has failed. Whatever happens, the answer has every key that exists; it never throws an EkbError.
 *
 */
export async function applyRotatingUpdate(
  session: Session,
  before: RotatingState,
  inputs: RotatingInputs,
  { beside, steps: pinned, ignoresAge = false }: DecidedUpdate,
  signal: AbortSignal,
): Promise<AppliedRotating> {
  const now = rotatingPlanTime(session, before, beside, false)
  const decision = decideRotating({ state: before, beside, now, ignoresAge }, inputs, pinned)
  const { steps, errors } = decision
  if (errors.length > 0) return { state: before, beside, warnings: [], errors }
  const rotation =
    steps.rotate === undefined
      ? undefined
      : await rotate(session, before, inputs, beside, steps.rotate, signal)
  if (rotation?.failure !== undefined) {
    return { state: rotation.state, beside: rotation.beside, warnings: [], errors: [rotation.failure] }
  }
  const stored = await storedAs(session, rotation?.state ?? before, before.inputs, inputs)
  const parked = steps.park === undefined ? stored.state : park(stored.state, before, steps.park)
  const retired = await retire(
    session,
    { state: parked, doomed: steps.retire, known: allKeyStates(before) },
    signal,
  )
  const state = { ...retired.state, status: calmStatus(retired.state) }
  return {
    state,
    beside: besideAfter(rotation?.beside ?? beside, state, retired.gone),
    ...(rotation?.made && { made: rotation.made }),
    warnings: rotation?.warnings ?? [],
    errors: [...(rotation?.errors ?? []), ...stored.errors, ...retired.errors],
  }
}

/** Stores what stays as the inputs say. A value that cannot be had now is had at the next change. */
async function storedAs(
  session: Session,
  state: RotatingState,
  before: RotatingInputs,
  inputs: RotatingInputs,
): Promise<{ readonly state: RotatingState; readonly errors: readonly EkbError[] }> {
  const errors: EkbError[] = []
  const stored = async (generation: Generation): Promise<Generation> => {
    const old = asKeyState({ ...state, inputs: before }, generation)
    try {
      const { key } = await updateKey(session, old, { ...old.inputs, store_secret: inputs.store_secret })
      return { ...generation, key }
    } catch (error) {
      // Also a failure that nobody expected: the key that this run has made must reach the state.
      errors.push(asEkbError(error))
      return generation
    }
  }
  const isMade = state.inputs !== before
  const current = isMade ? state.current : await stored(state.current)
  const previous = state.previous && (await stored(state.previous))
  const retiring = inputs.store_secret ? state.retiring : state.retiring.map(({ value: _, ...rest }) => rest)
  return { state: { ...state, inputs, current, ...(previous && { previous }), retiring }, errors }
}

/** The key that was previous before, among those that should be gone. */
function park(state: RotatingState, before: RotatingState, { since, reason }: Parking): RotatingState {
  const { previous } = before
  if (previous === undefined) return state
  return waiting(state, asKeyState(state, previous), reason, new Date(since))
}

function besideAfter(
  { adopted: _, strays = [], storedNames = {}, ownIds = [], ...rest }: RotatingBeside,
  { current, previous, retiring }: RotatingState,
  gone: ReadonlySet<string>,
): RotatingBeside {
  const ids = new Set([
    current.key.id,
    ...(previous ? [previous.key.id] : []),
    ...retiring.map(({ id }) => id),
  ])
  const left = strays.filter(({ id }) => !gone.has(id) && !ids.has(id))
  const named = Object.entries(storedNames).filter(([id]) => ids.has(id))
  const own = ownIds.filter(id => ids.has(id))
  return {
    ...rest,
    ...(left.length > 0 && { strays: left }),
    ...(named.length > 0 && { storedNames: Object.fromEntries(named) }),
    ...(own.length > 0 && { ownIds: own }),
  }
}
