import {
  type Configured,
  effectiveProject,
  isKnown,
  type KeyInputs,
  LATER,
  momentOfPlan,
  type Planned,
  planChange,
  planCreate,
  planDelete,
  plannedDueAt,
  type ReplaceReason,
  refuseOtherProject,
  storageAfter,
} from '../../../keys/index.ts'
import type { PlanRequest, PlanResult } from '../../plugin/provider.ts'
import { type ObjectValue, UNKNOWN, Unknown, type Value } from '../../plugin/value.ts'
import { diagnosticsOf, orDiagnostic } from '../diagnostics.ts'
import { planText } from '../values.ts'
import { type PrivateState, readPrivate, writePrivate } from './private-state.ts'
import { plannedInputsOf, stateOf } from './state.ts'

/** What shows the reason of a replacement, where it is no attribute that a person sets. */
const ATTRIBUTE_OF: Readonly<Partial<Record<ReplaceReason, string>>> = {
  due: 'ready_for_rotation',
  new_value: 'fingerprint',
  secret_lost: 'secret',
}

const NOT_NULL = new Unknown({ notNull: true })

/** PlanResourceChange: what an apply would do, with the reasons as warnings and the refusals as errors. */
export function planApiKey(request: PlanRequest, configured: Configured): Promise<PlanResult> {
  const { prior, config } = request
  return orDiagnostic(
    () => {
      if (config === null) return planDestroy(prior ?? {}, readPrivate(request.priorPrivate), configured)
      return prior === null
        ? planNew(config, request, configured)
        : planExisting(prior, config, request, configured)
    },
    diagnostics => ({ planned: request.proposed, private: request.priorPrivate, diagnostics }),
  )
}

async function planDestroy(
  prior: ObjectValue,
  beside: PrivateState,
  configured: Configured,
): Promise<PlanResult> {
  const state = stateOf(prior)
  const review = await planDelete(configured.walk, state, beside)
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
  configured: Configured,
): Promise<PlanResult> {
  const own = planText(config['project_id'])
  const inputs = plannedInputsOf(config, effectiveProject(own, configured))
  const saidBefore = plannedPrivate.length > 0
  refuseOtherProject(readPrivate(plannedPrivate).defaultProject, configured)
  const { decision } = readPrivate(saidBefore ? plannedPrivate : priorPrivate)
  const review = await planCreate(configured.walk, inputs, {
    saidBefore,
    ...(decision && { identity: decision.id, replaced: decision }),
  })
  const stored = inputs.store_secret === false ? null : UNKNOWN
  return {
    planned: {
      ...inputValues(inputs, config),
      id: NOT_NULL,
      key: stored,
      secret: stored,
      key_preview: NOT_NULL,
      fingerprint: UNKNOWN,
      created_at: UNKNOWN,
      rotation_due_at: inputs.rotate_after === null ? null : UNKNOWN,
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
  configured: Configured,
): Promise<PlanResult> {
  const state = stateOf(prior)
  const before = state.inputs
  const own = planText(config['project_id'])
  const inputs = plannedInputsOf(config, effectiveProject(own, configured, before.project_id))
  const { decision: _, ...beside } = readPrivate(priorPrivate)
  refuseOtherProject(readPrivate(plannedPrivate).defaultProject, configured)
  const hasNewValue = beside.hasNewValue ?? false
  const secretLost = beside.secretLost ?? false
  const { decision: decided } = readPrivate(plannedPrivate)
  const review = await planChange(configured.walk, state, inputs, {
    now: momentOfPlan(configured.walk, state, beside, bringsPlannedPrivate),
    secretLost,
    hasNewValue,
    holder: beside.holder ?? '',
    ...(beside.adoptedName !== undefined && { adoptedName: beside.adoptedName }),
    binding: !bringsPlannedPrivate,
    ...(decided && { decidedDue: decided.reasons.includes('due') }),
  })
  const due = review.replace.includes('due')
  return {
    planned: {
      ...prior,
      ...inputValues(inputs, config),
      ...storedValues(prior, before, inputs),
      rotation_due_at: engineValue(plannedDueAt(state.key.createdAt, inputs)),
      ...(hasNewValue && { fingerprint: UNKNOWN }),
      ...(secretLost && { secret: UNKNOWN }),
      ready_for_rotation: due ? UNKNOWN : false,
    },
    requiresReplace: review.replace.map(reason => [ATTRIBUTE_OF[reason] ?? reason]),
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
  project: string | typeof LATER,
  { projectId }: Configured,
): { readonly defaultProject?: string } {
  return projectId !== undefined && isKnown(projectId) && projectId === project
    ? { defaultProject: projectId }
    : {}
}

/** Key and secret of a key that stays, after a possible change of `store_secret`. */
function storedValues(
  prior: ObjectValue,
  before: KeyInputs,
  inputs: Planned<KeyInputs>,
): Record<string, Value> {
  const storage = storageAfter(before, inputs.store_secret)
  if (storage === LATER) return { key: UNKNOWN, secret: UNKNOWN }
  if (storage === 'dropped') return { key: null, secret: null }
  return { key: storage === 'kept' ? (prior['key'] ?? null) : UNKNOWN, secret: prior['secret'] ?? null }
}

function inputValues(inputs: Planned<KeyInputs>, config: ObjectValue): Record<string, Value> {
  return {
    name: config['name'] ?? null,
    type: config['type'] ?? null,
    project_id: engineValue(inputs.project_id),
    keepers: config['keepers'] ?? null,
    rotate_after: config['rotate_after'] ?? null,
    rotate_early: config['rotate_early'] ?? null,
    deletion_protection: engineValue(inputs.deletion_protection),
    store_secret: engineValue(inputs.store_secret),
  }
}

function engineValue(planned: string | boolean | null | typeof LATER): Value {
  return isKnown(planned) ? planned : UNKNOWN
}
