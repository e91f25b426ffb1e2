import {
  attributeValues,
  type ConfiguredSession,
  effectiveProject,
  refuseOtherProject,
} from '../../../keys/index.ts'
import {
  observeUnread,
  planRotatingCreate,
  planRotatingDelete,
  planRotatingUpdate,
  ROTATING_MODEL,
  type RotatingValues,
} from '../../../keys/rotating/index.ts'
import type { PlanRequest, PlanResult } from '../../plugin/managed-resource.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { diagnosticsOf } from '../diagnostics.ts'
import { defaultProjectIn } from '../resource/default-project.ts'
import { plannedInputValues } from '../resource/planned-values.ts'
import { planText } from '../values.ts'
import { readPrivate, writePrivate } from './private-state.ts'
import { plannedInputsOf, stateOf } from './state.ts'

/** PlanResourceChange of a delete that is none of a replacement. */
export async function planDeleteRotating(
  prior: ObjectValue,
  { priorPrivate }: PlanRequest,
  configured: ConfiguredSession,
): Promise<PlanResult> {
  const state = stateOf(prior)
  const { beside, isOldHalf, successorLost } = readPrivate(priorPrivate)
  const marks = { ...(isOldHalf && { isOldHalf }), ...(successorLost && { successorLost }) }
  const { secretLost } = beside
  const review = await planRotatingDelete(configured.session, state, {
    ...(secretLost && { secretLost }),
    ...marks,
  })
  return {
    planned: null,
    private: writePrivate({
      beside,
      ...marks,
      ...defaultProjectIn(state.inputs.project_id, configured),
      isDelete: true,
    }),
    diagnostics: diagnosticsOf(review),
  }
}

/** PlanResourceChange of a create, or of the second half of a replacement. */
export async function planCreateRotating(
  config: ObjectValue,
  { priorPrivate, plannedPrivate }: PlanRequest,
  configured: ConfiguredSession,
): Promise<PlanResult> {
  const own = planText(config['project_id'])
  const inputs = plannedInputsOf(config, effectiveProject(own, configured))
  const saidBefore = plannedPrivate.length > 0
  refuseOtherProject(readPrivate(plannedPrivate).defaultProject, configured)
  const { replaced } = readPrivate(saidBefore ? plannedPrivate : priorPrivate)
  const review = await planRotatingCreate(configured.session, inputs, {
    saidBefore,
    ...(replaced && { identity: replaced.id, replaced }),
  })
  return {
    planned: plannedValues(config, review.planned),
    private: writePrivate({
      beside: {},
      ...(replaced && { replaced }),
      ...(own === null && defaultProjectIn(inputs.project_id, configured)),
    }),
    diagnostics: diagnosticsOf(review),
  }
}

/** PlanResourceChange of a rotating key that exists: what becomes of its keys, with the reasons as warnings. */
export async function planUpdateRotating(
  prior: ObjectValue,
  config: ObjectValue,
  { priorPrivate, plannedPrivate, bringsPlannedPrivate }: PlanRequest,
  configured: ConfiguredSession,
): Promise<PlanResult> {
  const state = stateOf(prior)
  const own = planText(config['project_id'])
  const project = effectiveProject(own, configured, state.inputs.project_id)
  const inputs = plannedInputsOf(config, project)
  const { steps: pinned, defaultProject } = readPrivate(plannedPrivate)
  refuseOtherProject(defaultProject, configured)
  const remembered = readPrivate(priorPrivate).beside
  const mayBeUnread = bringsPlannedPrivate && pinned === undefined
  const beside = mayBeUnread ? await observeUnread(configured.session, state, remembered) : remembered
  const review = await planRotatingUpdate(configured.session, state, inputs, {
    beside,
    binding: !bringsPlannedPrivate,
    ...(pinned && { pinned }),
  })
  const { name, deletion_protection: isProtected } = state.inputs
  return {
    planned: plannedValues(config, review.planned),
    requiresReplace: review.replace.map(attribute => [attribute]),
    private: writePrivate({
      beside,
      ...(own === null && defaultProjectIn(inputs.project_id, configured)),
      ...(review.pin && { steps: review.pin }),
      replaced: { id: state.current.key.id, name, reasons: review.replace, isProtected },
    }),
    diagnostics: diagnosticsOf(review),
  }
}

function plannedValues(config: ObjectValue, planned: RotatingValues): ObjectValue {
  const { decided, outputs } = ROTATING_MODEL
  return plannedInputValues(
    config,
    attributeValues([...decided, ...outputs], name => planned[name] ?? null),
    ROTATING_MODEL,
  )
}
