import { refuseUnread } from '../../../keys/foreign/index.ts'
import {
  attributeOf,
  type ConfiguredSession,
  createdOutputs,
  decidedInputs,
  effectiveProject,
  planChange,
  planCreate,
  planDelete,
  planTime,
  refuseOtherProject,
  updatedOutputs,
} from '../../../keys/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import type { PlanRequest, PlanResult } from '../../plugin/managed-resource.ts'
import { type ObjectValue, UNKNOWN } from '../../plugin/value.ts'
import { diagnosticsOf } from '../diagnostics.ts'
import { defaultProjectIn } from '../resource/default-project.ts'
import { newOutputValues, plannedInputValues } from '../resource/planned-values.ts'
import { engineValues, knownText, planText } from '../values.ts'
import { readPrivate, writePrivate } from './private-state.ts'
import { plannedInputsOf, stateOf } from './state.ts'

/** PlanResourceChange of a delete that is none of a replacement. */
export async function planDeleteApiKey(
  prior: ObjectValue,
  { priorPrivate }: PlanRequest,
  configured: ConfiguredSession,
  model: KeyModel,
): Promise<PlanResult> {
  const beside = readPrivate(priorPrivate)
  refuseUnread(beside.movedBy, knownText(prior['name']))
  const state = stateOf(prior, model)
  const review = await planDelete(configured.session, state, beside)
  return {
    planned: null,
    private: writePrivate({
      ...beside,
      ...defaultProjectIn(state.inputs.project_id, configured),
      isDelete: true,
    }),
    diagnostics: diagnosticsOf(review),
  }
}

/**
 * PlanResourceChange of a create, or of the second half of a replacement. Then the private state says what the
 * first half found, and in an apply what the plan did, if the engine brings it back.
 */
export async function planCreateApiKey(
  config: ObjectValue,
  { priorPrivate, plannedPrivate }: PlanRequest,
  configured: ConfiguredSession,
  model: KeyModel,
): Promise<PlanResult> {
  const own = planText(config['project_id'])
  const inputs = plannedInputsOf(config, effectiveProject(own, configured), model)
  const saidBefore = plannedPrivate.length > 0
  refuseOtherProject(readPrivate(plannedPrivate).defaultProject, configured)
  const { decision } = readPrivate(saidBefore ? plannedPrivate : priorPrivate)
  const review = await planCreate(configured.session, inputs, {
    saidBefore,
    ...(decision && { identity: decision.id, replaced: decision }),
  })
  return {
    planned: {
      ...plannedInputValues(config, decidedInputs(inputs, model), model),
      ...newOutputValues(createdOutputs(inputs, model), model),
      // Shown beside "forces replacement": the reader sees that age is the reason.
      ready_for_rotation: decision?.reasons.includes('due') ? UNKNOWN : false,
    },
    private: writePrivate({
      ...(decision && { decision }),
      ...(own === null && defaultProjectIn(inputs.project_id, configured)),
    }),
    diagnostics: diagnosticsOf(review),
  }
}

/** PlanResourceChange of a key that exists: what becomes of it, with the reasons as warnings. */
export async function planUpdateApiKey(
  prior: ObjectValue,
  config: ObjectValue,
  { priorPrivate, plannedPrivate, bringsPlannedPrivate }: PlanRequest,
  configured: ConfiguredSession,
  model: KeyModel,
): Promise<PlanResult> {
  const { decision: _, ...beside } = readPrivate(priorPrivate)
  refuseUnread(beside.movedBy, knownText(prior['name']))
  const state = stateOf(prior, model)
  const before = state.inputs
  const own = planText(config['project_id'])
  const inputs = plannedInputsOf(config, effectiveProject(own, configured, before.project_id), model)
  refuseOtherProject(readPrivate(plannedPrivate).defaultProject, configured)
  const hasNewValue = beside.hasNewValue ?? false
  const secretLost = beside.secretLost ?? false
  const { decision: decided } = readPrivate(plannedPrivate)
  const context = {
    now: planTime(configured.session, state, beside, bringsPlannedPrivate),
    secretLost,
    hasNewValue,
    holder: beside.holder ?? '',
    ...(beside.adoptedName !== undefined && { adoptedName: beside.adoptedName }),
    binding: !bringsPlannedPrivate,
    ...(decided && { decidedDue: decided.reasons.includes('due') }),
  }
  const review = await planChange(configured.session, state, inputs, context, model)
  const due = review.replace.includes('due')
  return {
    planned: {
      ...plannedInputValues(config, decidedInputs(inputs, model), model),
      ...engineValues(updatedOutputs(state, inputs, model)),
      ...(hasNewValue && { fingerprint: UNKNOWN }),
      ...(secretLost && { secret: UNKNOWN }),
      ready_for_rotation: due ? UNKNOWN : false,
    },
    requiresReplace: review.replace.map(reason => [attributeOf(reason)]),
    private: writePrivate({
      ...beside,
      ...(own === null && defaultProjectIn(inputs.project_id, configured)),
      decision: { id: state.key.id, name: before.name, reasons: review.replace },
    }),
    diagnostics: diagnosticsOf(review),
  }
}
