import {
  type ConfiguredSession,
  createDatedKey,
  createdOutputs,
  createdState,
  decidedInputs,
  deleteUndeliverable,
  effectiveProject,
  knownProject,
  planCreate,
  requireSession,
  withTimeout,
} from '../../../keys/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import type { CallContext, CreateRequest, CreateResult } from '../../plugin/provider.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { asError, warningText } from '../diagnostics.ts'
import { withoutLargeKeepers } from '../resource/large-keepers.ts'
import { previewOf, propertiesOf } from '../resource/properties.ts'
import { refuse } from '../resource/resource-calls.ts'
import type { RunResources } from '../resource/run-resources.ts'
import { planText } from '../values.ts'
import { inputsOf, marksOf, plannedInputsOf, SECRET_LOST, valuesOf } from './state.ts'

/** Create in a preview: nothing is created, but warnings and errors come from the platform's list. */
export async function previewCreate(
  { urn, inputs }: CreateRequest,
  configured: ConfiguredSession,
  run: RunResources,
  context: CallContext,
  model: KeyModel,
): Promise<CreateResult> {
  const project = effectiveProject(planText(inputs['projectId']), configured)
  const planned = plannedInputsOf(inputs, project, model)
  const { warnings, errors } = await planCreate(configured.session, planned, {
    identity: urn,
    ...run.replacement(urn),
  })
  refuse(errors)
  for (const warning of warnings) context.tell('warning', warningText(warning))
  const outputs = propertiesOf(createdOutputs(planned, model), model)
  return { id: '', state: previewOf(inputs, decidedInputs(planned, model), outputs, model) }
}

/** Create: whatever happens, the answer has every key that exists. */
export async function createApiKey(
  { urn, inputs, timeoutMs }: CreateRequest,
  configured: ConfiguredSession,
  context: CallContext,
  model: KeyModel,
): Promise<CreateResult> {
  const session = requireSession(configured)
  const projectId = knownProject(planText(inputs['projectId']), configured)
  // This URN gets a new key, so it keeps no older one. An alias may have given that one another URN.
  session.project(projectId).holders.release(urn)
  const declared = { ...inputsOf(inputs, model), project_id: projectId }
  const { key, made, localClock, storedName, problem, warnings, errors } = await withTimeout(
    session.clock,
    timeoutMs,
    context.signal,
    signal => createDatedKey(session, declared, signal),
  )
  if (made !== undefined) context.ifUndeliverable(() => deleteUndeliverable(session, projectId, made))
  for (const warning of warnings) context.tell('warning', warningText(warning))
  const state: ObjectValue = {
    ...valuesOf(createdState(declared, key), model),
    ...inputs,
    ...marksOf({ ...(localClock && { localClock }), ...(storedName !== undefined && { storedName }) }),
    ...(problem && { [SECRET_LOST]: true }),
  }
  if (errors.length === 0) return { id: key.id, state }
  const reasons = errors.map(error => asError(error).message)
  return { id: key.id, state: problem === undefined ? state : withoutLargeKeepers(state), reasons }
}
