import {
  attributeOf,
  attributeValues,
  type ConfiguredSession,
  createdOutputs,
  decidedInputs,
  effectiveProject,
  isKnown,
  type KeyInputs,
  type Planned,
  planChange,
  planCreate,
  planDelete,
  planTime,
  refuseOtherProject,
  type UNKNOWN_VALUE,
  updatedOutputs,
} from '../../../keys/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import type { PlanRequest, PlanResult } from '../../plugin/provider.ts'
import { type ObjectValue, UNKNOWN, Unknown } from '../../plugin/value.ts'
import { diagnosticsOf, orDiagnostic } from '../diagnostics.ts'
import { planText } from '../values.ts'
import { type PrivateState, readPrivate, writePrivate } from './private-state.ts'
import { engineValues, plannedInputsOf, stateOf } from './state.ts'

const NOT_NULL = new Unknown({ notNull: true })

/** PlanResourceChange: what an apply would do, with the reasons as warnings and the refusals as errors. */
export function planApiKey(
  request: PlanRequest,
  configured: ConfiguredSession,
  model: KeyModel,
): Promise<PlanResult> {
  const { prior, config } = request
  return orDiagnostic(
    () => {
      if (config === null)
        return planDestroy(prior ?? {}, readPrivate(request.priorPrivate), configured, model)
      return prior === null
        ? planNew(config, request, configured, model)
        : planExisting(prior, config, request, configured, model)
    },
    diagnostics => ({ planned: request.proposed, private: request.priorPrivate, diagnostics }),
  )
}

async function planDestroy(
  prior: ObjectValue,
  beside: PrivateState,
  configured: ConfiguredSession,
  model: KeyModel,
): Promise<PlanResult> {
  const state = stateOf(prior, model)
  const review = await planDelete(configured.session, state, beside)
  return {
    planned: null,
    private: writePrivate({ ...beside, ...defaultIs(state.inputs.project_id, configured), isDelete: true }),
    diagnostics: diagnosticsOf(review),
  }
}

/**
 * A create, or the second half of a replacement: then the private state says what the first half found, and in an
 * apply what the plan did, if the engine brings it back.
 */
async function planNew(
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
      ...inputValues(inputs, config, model),
      ...newOutputs(inputs, model),
      // Shown beside "forces replacement": the reader sees that age is the reason.
      ready_for_rotation: decision?.reasons.includes('due') ? UNKNOWN : false,
    },
    private: writePrivate({
      ...(decision && { decision }),
      ...(own === null && defaultIs(inputs.project_id, configured)),
    }),
    diagnostics: diagnosticsOf(review),
  }
}

async function planExisting(
  prior: ObjectValue,
  config: ObjectValue,
  { priorPrivate, plannedPrivate, bringsPlannedPrivate }: PlanRequest,
  configured: ConfiguredSession,
  model: KeyModel,
): Promise<PlanResult> {
  const state = stateOf(prior, model)
  const before = state.inputs
  const own = planText(config['project_id'])
  const inputs = plannedInputsOf(config, effectiveProject(own, configured, before.project_id), model)
  const { decision: _, ...beside } = readPrivate(priorPrivate)
  refuseOtherProject(readPrivate(plannedPrivate).defaultProject, configured)
  const hasNewValue = beside.hasNewValue ?? false
  const secretLost = beside.secretLost ?? false
  const { decision: decided } = readPrivate(plannedPrivate)
  const moment = {
    now: planTime(configured.session, state, beside, bringsPlannedPrivate),
    secretLost,
    hasNewValue,
    holder: beside.holder ?? '',
    ...(beside.adoptedName !== undefined && { adoptedName: beside.adoptedName }),
    binding: !bringsPlannedPrivate,
    ...(decided && { decidedDue: decided.reasons.includes('due') }),
  }
  const review = await planChange(configured.session, state, inputs, moment, model)
  const due = review.replace.includes('due')
  return {
    planned: {
      ...inputValues(inputs, config, model),
      ...engineValues(updatedOutputs(state, inputs, model)),
      ...(hasNewValue && { fingerprint: UNKNOWN }),
      ...(secretLost && { secret: UNKNOWN }),
      ready_for_rotation: due ? UNKNOWN : false,
    },
    requiresReplace: review.replace.map(reason => [attributeOf(reason)]),
    private: writePrivate({
      ...beside,
      ...(own === null && defaultIs(inputs.project_id, configured)),
      decision: { id: state.key.id, name: before.name, reasons: review.replace },
    }),
    diagnostics: diagnosticsOf(review),
  }
}

/** The default project, if it is this one: what an apply with other settings is refused by. */
function defaultIs(
  project: string | typeof UNKNOWN_VALUE,
  { projectId }: ConfiguredSession,
): { readonly defaultProject?: string } {
  return projectId !== undefined && isKnown(projectId) && projectId === project
    ? { defaultProject: projectId }
    : {}
}

/** The inputs as they were written, and the decided value of those that have one where nobody set it. */
function inputValues(planned: Planned<KeyInputs>, config: ObjectValue, model: KeyModel): ObjectValue {
  const written = attributeValues(model.inputs, name => config[name] ?? null)
  return { ...written, ...engineValues(decidedInputs(planned, model)) }
}

/** The outputs of a key that is still to be made. Those that are never absent will not be null. */
function newOutputs(planned: Planned<KeyInputs>, model: KeyModel): ObjectValue {
  const outputs = engineValues(createdOutputs(planned, model))
  return attributeValues(model.outputs, (name, { absent }) => {
    const value = outputs[name] ?? null
    return value === UNKNOWN && absent === undefined ? NOT_NULL : value
  })
}
