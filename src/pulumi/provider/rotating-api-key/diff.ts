import { camelCase } from '../../../core/messages/index.ts'
import { type ConfiguredSession, effectiveProject, UNKNOWN_VALUE } from '../../../keys/index.ts'
import {
  type DecidedUpdate,
  observeUnread,
  planRotatingUpdate,
  ROTATING_MODEL,
  type RotatingInputs,
  type RotatingUpdatePlan,
} from '../../../keys/rotating/index.ts'
import type { CallContext, DiffRequest, DiffResult } from '../../plugin/provider.ts'
import { warningText } from '../diagnostics.ts'
import { changesOf } from '../resource/property-changes.ts'
import { refuse } from '../resource/resource-calls.ts'
import type { RunResources } from '../resource/run-resources.ts'
import { secrecyChangesOf } from '../resource/secret-inputs.ts'
import { holdsUnknown, planText } from '../values.ts'
import { type Held, heldIn, plannedInputsOf } from './state.ts'

/** What is planned for a rotating key that exists, and by what it was decided. */
export async function planOf(
  request: DiffRequest,
  configured: ConfiguredSession,
  pinned?: DecidedUpdate,
): Promise<{ held: Held; plan: RotatingUpdatePlan; decided: DecidedUpdate }> {
  const { inputs } = request
  const held = heldIn(request.id, request.state)
  const { state } = held
  const before = state.inputs
  const own = planText(inputs['projectId'])
  const project = effectiveProject(
    own === null && ignores(request, 'projectId') ? before.project_id : own,
    configured,
    before.project_id,
  )
  const beside = pinned?.beside ?? (await observeUnread(configured.session, state, held.beside))
  const ignoresAge = ignores(request, 'readyForRotation')
  const plan = await planRotatingUpdate(configured.session, state, plannedInputsOf(inputs, project), {
    beside,
    binding: false,
    ignoresAge,
    holder: request.urn,
    ...(pinned?.steps && { pinned: pinned.steps }),
  })
  return { held, plan, decided: { beside, ignoresAge, ...(plan.pin && { steps: plan.pin }) } }
}

/** Whether a change is to be ignored. The engine takes out those of inputs that the program has. */
function ignores({ ignoreChanges }: DiffRequest, property: string): boolean {
  return ignoreChanges.some(path => path === property || path === '*')
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
  decide: (decided: DecidedUpdate) => void,
): Promise<DiffResult> {
  const ofProgram = run.declares(request.urn) || holdsUnknown(request.inputs)
  if (!ofProgram) return diffInputs(request)
  const { held, plan, decided } = await planOf(request, configured)
  refuse(plan.errors)
  for (const warning of plan.warnings) context.tell('warning', warningText(warning))
  run.declare(request.urn, request.id)
  const before = held.state.inputs
  if (plan.replace.length > 0) run.replace(request.urn, { name: before.name, reasons: plan.replace })
  decide(decided)
  const inputs = inputChanges(request, before, plan.replace)
  // The state of another type has none of these outputs.
  const changed = held.isOfApiKey ? ROTATING_MODEL.outputs.map(([name]) => name) : plan.changes
  const outputs = changed.map(name => ({
    path: camelCase(name),
    kind: 'update' as const,
    replace: false,
    input: false,
  }))
  const changes = [...inputs, ...(plan.replace.length > 0 ? [] : outputs)]
  const paths = new Set(changes.map(({ path }) => path))
  return {
    changes: [...changes, ...secrecyChangesOf(request, changes, ROTATING_MODEL)],
    stables: ROTATING_MODEL.outputs.map(([name]) => camelCase(name)).filter(name => !paths.has(name)),
  }
}

/** What differs between the inputs that are wanted and those of the state. */
function diffInputs(request: DiffRequest): DiffResult {
  const before = heldIn(request.id, request.state).state.inputs
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
