import { camelCase } from '../../../core/messages/index.ts'
import { type ConfiguredSession, effectiveProject, UNKNOWN_VALUE } from '../../../keys/index.ts'
import {
  observeUnread,
  planRotatingUpdate,
  ROTATING_MODEL,
  type RotatingBeside,
  type RotatingInputs,
  type RotatingState,
  type RotatingSteps,
  type RotatingUpdatePlan,
} from '../../../keys/rotating/index.ts'
import type { CallContext, DiffRequest, DiffResult } from '../../plugin/provider.ts'
import { warningText } from '../diagnostics.ts'
import { changesOf } from '../resource/property-changes.ts'
import { refuse } from '../resource/resource-calls.ts'
import type { RunResources } from '../resource/run-resources.ts'
import { secrecyChangesOf } from '../resource/secret-inputs.ts'
import { holdsUnknown, planText } from '../values.ts'
import { besideOf, plannedInputsOf, stateOf } from './state.ts'

/** What a Diff has decided, for the Update of the same run: time that passes in between adds nothing. */
export interface Decided {
  readonly beside: RotatingBeside
  /** Absent where only the Update can decide. */
  readonly steps?: RotatingSteps
}

/** What is planned for a rotating key that exists, and by what it was decided. */
export async function planOf(
  request: DiffRequest,
  configured: ConfiguredSession,
  pinned?: Decided,
): Promise<{ state: RotatingState; plan: RotatingUpdatePlan; beside: RotatingBeside }> {
  const { inputs, ignoreChanges } = request
  const state = stateOf(request.state)
  const before = state.inputs
  const own = planText(inputs['projectId'])
  const isIgnored = ignoreChanges.some(path => path === 'projectId' || path === '*')
  const project = effectiveProject(
    own === null && isIgnored ? before.project_id : own,
    configured,
    before.project_id,
  )
  const beside = pinned?.beside ?? (await observeUnread(configured.session, state, besideOf(request.state)))
  const plan = await planRotatingUpdate(configured.session, state, plannedInputsOf(inputs, project), {
    beside,
    binding: false,
    ...(pinned?.steps && { pinned: pinned.steps }),
  })
  return { state, plan, beside }
}

/**
 * Diff: a rotation is an update, with the outputs that it changes. In a refresh the engine hands over the refreshed
 * state as the state and the inputs as they were: then nothing is decided, refused or said.
 *
 * @param decide keeps what was decided for the Update
 */
export async function diffRotating(
  request: DiffRequest,
  configured: ConfiguredSession,
  run: RunResources,
  context: CallContext,
  decide: (decided: Decided) => void,
): Promise<DiffResult> {
  const ofProgram = run.declares(request.urn) || holdsUnknown(request.inputs)
  if (!ofProgram) return diffInputs(request)
  const { state, plan, beside } = await planOf(request, configured)
  refuse(plan.errors)
  for (const warning of plan.warnings) context.tell('warning', warningText(warning))
  run.declare(request.urn, request.id)
  const before = state.inputs
  if (plan.replace.length > 0) run.replace(request.urn, { name: before.name, reasons: plan.replace })
  decide({ beside, ...(plan.pin && { steps: plan.pin }) })
  const inputs = inputChanges(request, before, plan.replace)
  const outputs = plan.changes.map(name => ({
    path: camelCase(name),
    kind: 'update' as const,
    replace: false,
    input: false,
  }))
  const changes = [...inputs, ...(plan.replace.length > 0 ? [] : outputs)]
  const changed = new Set(changes.map(({ path }) => path))
  return {
    changes: [...changes, ...secrecyChangesOf(request, changes, ROTATING_MODEL)],
    stables: ROTATING_MODEL.outputs.map(([name]) => camelCase(name)).filter(name => !changed.has(name)),
  }
}

/** What differs between the inputs that are wanted and those of the state. */
function diffInputs(request: DiffRequest): DiffResult {
  const before = stateOf(request.state).inputs
  const project = planText(request.inputs['projectId']) ?? before.project_id
  const isMoved = project !== before.project_id && project !== UNKNOWN_VALUE
  return { changes: inputChanges(request, before, isMoved ? ['project_id'] : []) }
}

function inputChanges(
  request: DiffRequest,
  before: RotatingInputs,
  replace: readonly string[],
): ReturnType<typeof changesOf> {
  const own = planText(request.inputs['projectId'])
  const project = replace.length > 0 && own === null ? UNKNOWN_VALUE : (own ?? before.project_id)
  const planned = plannedInputsOf(request.inputs, project)
  return changesOf({ ...before }, { ...planned }, replace, request, ROTATING_MODEL)
}
