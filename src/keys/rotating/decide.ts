import type { EkbError } from '../../core/messages/errors/index.ts'
import { engineText } from '../../core/messages/index.ts'
import { replacementErrors } from '../plan/protection.ts'
import { isKnown, type Planned } from '../state/inputs.ts'
import { moved, notKnownYet, secretForgotten, type Warning } from '../warnings.ts'
import { decideSteps } from './decide-retirement.ts'
import { rotationErrors, rotationReasons } from './decide-rotation.ts'
import type { RotatingDecision, RotatingSteps } from './decision.ts'
import type { RotatingInputs } from './model.ts'
import type { PriorRotating } from './prior.ts'
import { retirementWarnings } from './retirement-warnings.ts'
import { rotationWarnings } from './rotation-warnings.ts'
import { undecidedInputs } from './undecided.ts'
import { rotatingWarning } from './warnings.ts'

const NO_STEPS: RotatingSteps = { retire: [] }

/**
 * Decides what a configuration does to an existing rotating key. It looks at nothing but its arguments, so that the
 * plan of an apply decides as the plan before it did.
 *
 * @param pinned what an earlier plan of this change has decided, and the engine has brought back
 */
export function decideRotating(
  prior: PriorRotating,
  planned: Planned<RotatingInputs>,
  pinned?: RotatingSteps,
): RotatingDecision {
  const { inputs } = prior.state
  if (!isKnown(planned.project_id) || planned.project_id !== inputs.project_id)
    return replaced(prior, planned)
  const undecided = undecidedInputs(prior, planned)
  if (undecided.length > 0) {
    const attributes = engineText(undecided.join(' and '))
    const warning = rotatingWarning('decidedInApply', { name: inputs.name, attributes }, undecided[0])
    return { replace: [], steps: NO_STEPS, undecided, warnings: [warning], errors: [] }
  }
  const steps = pinned ?? decideSteps(prior, planned, rotationReasons(prior, planned))
  return {
    replace: [],
    steps,
    undecided,
    errors: rotationErrors(prior, planned, steps),
    warnings: [
      ...rotationWarnings(prior, planned, steps),
      ...retirementWarnings(prior, planned, steps),
      ...storageWarnings(prior, planned, steps),
    ],
  }
}

/** All keys in the old project are deleted, without any overlap. */
function replaced({ state }: PriorRotating, planned: Planned<RotatingInputs>): RotatingDecision {
  const { inputs, current } = state
  const { name, project_id: project } = inputs
  const errors: EkbError[] = replacementErrors({ id: current.key.id, inputs }, planned, ['project_id'])
  const warnings: Warning[] = isKnown(planned.project_id)
    ? [moved(name, project, planned.project_id)]
    : [notKnownYet(name, ['project_id'])]
  return { replace: ['project_id'], steps: NO_STEPS, undecided: [], warnings, errors }
}

function storageWarnings(
  { state }: PriorRotating,
  planned: Planned<RotatingInputs>,
  { rotate }: RotatingSteps,
): Warning[] {
  const { name, store_secret: stored } = state.inputs
  if (stored && planned.store_secret === false) return [secretForgotten(name)]
  if (stored || planned.store_secret !== true || rotate !== undefined) return []
  return [rotatingWarning('secretAtNextRotation', { name }, 'store_secret')]
}
