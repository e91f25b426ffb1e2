import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { holderWarnings } from '../plan/plan-change.ts'
import { type PlannedObject, planCreate, type Replaced } from '../plan/plan-create.ts'
import { planUpdateChecks } from '../plan/plan-update-checks.ts'
import type { Session } from '../session/session.ts'
import type { Planned } from '../state/inputs.ts'
import type { Warning } from '../warnings.ts'
import type { RotatingBeside } from './beside.ts'
import { decideRotating } from './decide.ts'
import type { RotatingDecision, RotatingSteps } from './decision.ts'
import type { RotatingInputs } from './model.ts'
import { rotatingPlanTime } from './plan-time.ts'
import { changedOutputs, plannedChange, plannedCreation } from './planned-values.ts'
import { asKeyState, type Generation, type RotatingState } from './state.ts'
import type { RotatingValues } from './values.ts'
import { rotatingWarning } from './warnings.ts'

/** What a plan knows besides the state and the inputs. */
export interface RotatingPlanContext {
  /** As the last read has left it; where the engine does not read before it plans, as `observeUnread` answers. */
  readonly beside: RotatingBeside
  /** Whether the engine holds an apply to what was decided in its plan, and does not bring the decision back. */
  readonly binding: boolean
  /** What an earlier plan of this change has decided and the engine brings back. */
  readonly pinned?: RotatingSteps
  /** Whether age rotates nothing, because a person has told the engine so. Default: false. */
  readonly ignoresAge?: boolean
  /** Identifies this address among others that may have one of the keys, if the engine does; else an import does. */
  readonly holder?: string
}

/** What a plan says of an existing rotating key. */
export interface RotatingUpdatePlan extends RotatingDecision {
  /** The decided inputs and all outputs. */
  readonly planned: RotatingValues
  /** The outputs whose planned value is another one than the state has. */
  readonly changes: readonly string[]
  /** What the apply is held to; absent where only the apply can decide. */
  readonly pin?: RotatingSteps
}

/** What a plan says of a rotating key that is to be created or deleted. */
export interface RotatingReview {
  readonly warnings: readonly Warning[]
  readonly errors: readonly EkbError[]
}

/** The rotating key that a new one replaces. */
export interface ReplacedRotating extends Replaced {
  /** Its id, or what the engine calls it by. */
  readonly id: string
  readonly isProtected: boolean
}

/** What an engine tells of the object that a rotating key is planned for. */
export interface PlannedRotatingObject extends PlannedObject {
  readonly replaced?: ReplacedRotating
}

/**
 * Reviews a create at plan time, as `planCreate` does. A replacement on request has no overlap, and says so; it
 * deletes every key, so it is refused for a protected resource.
 *
 * @param session absent while the provider's settings are not known yet
 */
export async function planRotatingCreate(
  session: Session | undefined,
  planned: Planned<RotatingInputs>,
  object: PlannedRotatingObject = {},
): Promise<RotatingReview & { readonly planned: RotatingValues }> {
  const { replaced, saidBefore = false } = object
  const isRequested = replaced?.reasons.length === 0 && !saidBefore
  const review = await planCreate(session, planned, {
    ...object,
    saidBefore: saidBefore || replaced !== undefined,
  })
  const warnings = isRequested
    ? [rotatingWarning('replacedWithoutOverlap', { name: replaced.name }), ...review.warnings]
    : review.warnings
  const errors = saidBefore ? [] : requestErrors(replaced)
  return { planned: plannedCreation(planned), warnings, errors: [...errors, ...review.errors] }
}

/**
 * Reviews what a configuration does to an existing rotating key: the decision, and the values that the apply
 * will answer with.
 *
 * @param session absent while the provider's settings are not known yet
 */
export async function planRotatingUpdate(
  session: Session | undefined,
  state: RotatingState,
  planned: Planned<RotatingInputs>,
  { beside, binding, pinned, ignoresAge = false, holder = beside.holder ?? '' }: RotatingPlanContext,
): Promise<RotatingUpdatePlan> {
  const prior = { state, beside, now: rotatingPlanTime(session, state, beside, binding), ignoresAge }
  const decision = decideRotating(prior, planned, pinned)
  const checks = await planUpdateChecks(session, state.inputs, planned)
  const values = plannedChange(state, planned, decision)
  const keeps = decision.replace.length === 0
  const later = binding && keeps && isDueByNow(session, state, planned, beside, decision)
  return {
    ...decision,
    planned: values,
    changes: changedOutputs(state, values),
    ...(decision.undecided.length === 0 && { pin: decision.steps }),
    errors: [...decision.errors, ...checks],
    warnings: [
      ...decision.warnings,
      ...(later
        ? [rotatingWarning('scheduleTakesEffectLater', { name: state.inputs.name }, 'rotate_after')]
        : []),
      ...livingKeys(state).flatMap(key => holderWarnings(session, asKeyState(state, key), holder, keeps)),
    ],
  }
}

/** The keys that it is about to work with. */
function livingKeys({ current, previous }: RotatingState): readonly Generation[] {
  return previous === undefined ? [current] : [current, previous]
}

/** Whether more is due by the clock than by the time that is remembered: only a changed schedule can do that. */
function isDueByNow(
  session: Session | undefined,
  state: RotatingState,
  planned: Planned<RotatingInputs>,
  beside: RotatingBeside,
  { steps, undecided }: RotatingDecision,
): boolean {
  const read = session?.project(state.inputs.project_id).readings.get(state.current.key.id)
  if (read === undefined || undecided.length > 0) return false
  const now = beside.localClock ? read.local : read.now
  const byNow = decideRotating({ state, beside, now }, planned).steps
  return (byNow.rotate && !steps.rotate) || byNow.retire.length > steps.retire.length || false
}

/** Refuses the replacement of a protected key that no input asks for. Some engines create without a plan. */
export function requestErrors(replaced: ReplacedRotating | undefined): readonly EkbError[] {
  if (replaced === undefined || replaced.reasons.length > 0 || !replaced.isProtected) return []
  return [ekbError('DELETION_PROTECTED', { name: replaced.name, id: replaced.id })]
}
