import {
  type ConfiguredSession,
  deleteUndeliverable,
  effectiveProject,
  knownProject,
  requireSession,
  withTimeout,
} from '../../../keys/index.ts'
import {
  applyRotatingCreate,
  planRotatingCreate,
  type ReplacedRotating,
  ROTATING_MODEL,
  requestErrors,
} from '../../../keys/rotating/index.ts'
import type { CallContext, CreateRequest, CreateResult } from '../../plugin/provider.ts'
import { asError, warningText } from '../diagnostics.ts'
import { withoutLargeKeepers } from '../resource/large-keepers.ts'
import { absentInputs } from '../resource/properties.ts'
import { refuse } from '../resource/resource-calls.ts'
import type { RunResources } from '../resource/run-resources.ts'
import { planText } from '../values.ts'
import { inputsOf, markOf, plannedInputsOf, propertiesOf, valuesOf } from './state.ts'

/** Create in a preview: nothing is created, but the platform is asked what there is to say. */
export async function previewCreateRotating(
  { urn, inputs }: CreateRequest,
  configured: ConfiguredSession,
  run: RunResources,
  context: CallContext,
): Promise<CreateResult> {
  const project = effectiveProject(planText(inputs['projectId']), configured)
  const replaced = replacedBy(urn, run)
  const { planned, warnings, errors } = await planRotatingCreate(
    configured.session,
    plannedInputsOf(inputs, project),
    { identity: urn, ...(replaced && { replaced }) },
  )
  refuse(errors)
  for (const warning of warnings) context.tell('warning', warningText(warning))
  return {
    id: '',
    state: { ...absentInputs(ROTATING_MODEL), ...propertiesOf(planned), ...inputs },
  }
}

/** The rotating key that this one is to replace. */
function replacedBy(urn: string, run: RunResources): ReplacedRotating | undefined {
  const { replaced } = run.replacement(urn)
  return replaced && { ...replaced, id: urn, isProtected: run.isProtected(urn) }
}

/** Create: whatever happens, a key that exists is in the answer. */
export async function createRotating(
  { urn, inputs, timeoutMs }: CreateRequest,
  configured: ConfiguredSession,
  run: RunResources,
  context: CallContext,
  random: () => number,
): Promise<CreateResult> {
  refuse(requestErrors(replacedBy(urn, run)))
  const session = requireSession(configured)
  const projectId = knownProject(planText(inputs['projectId']), configured)
  // This URN gets a new key, so it keeps no older one. An alias may have given that one another URN.
  session.project(projectId).holders.release(urn)
  const declared = { ...inputsOf(inputs), project_id: projectId }
  const { state, beside, made, warnings, errors } = await withTimeout(
    session.clock,
    timeoutMs,
    context.signal,
    signal => applyRotatingCreate(session, declared, random, signal),
  )
  if (made !== undefined) context.ifUndeliverable(() => deleteUndeliverable(session, projectId, made))
  for (const warning of warnings) context.tell('warning', warningText(warning))
  const values = { ...valuesOf(state), ...inputs, ...markOf(beside) }
  return {
    id: state.current.key.id,
    state: beside.secretLost ? withoutLargeKeepers(values) : values,
    ...(errors.length > 0 && { reasons: errors.map(error => asError(error).message) }),
  }
}
