import {
  type ConfiguredSession,
  createdOutputs,
  createdState,
  createKey,
  dateCreated,
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
  { inputs, timeoutMs }: CreateRequest,
  configured: ConfiguredSession,
  context: CallContext,
  model: KeyModel,
): Promise<CreateResult> {
  const session = requireSession(configured)
  const projectId = knownProject(planText(inputs['projectId']), configured)
  const declared = { ...inputsOf(inputs, model), project_id: projectId }
  const wanted = {
    projectId,
    name: declared.name,
    type: declared.type,
    storeSecret: declared.store_secret,
  }
  const made = await withTimeout(session.clock, timeoutMs, context.signal, signal =>
    createKey(session, wanted, signal),
  )
  const { key, problem } = made
  if (problem === undefined) context.ifUndeliverable(() => deleteUndeliverable(session, projectId, key))
  const { kept, localClock, warnings } = dateCreated(session, declared, made)
  for (const warning of [...warnings, ...(made.warnings ?? [])]) context.tell('warning', warningText(warning))
  const state: ObjectValue = {
    ...valuesOf(createdState(declared, kept), model),
    ...inputs,
    ...marksOf({
      ...(localClock && { localClock }),
      ...(made.storedName !== undefined && { storedName: made.storedName }),
    }),
  }
  if (problem === undefined) return { id: key.id, state }
  return { id: key.id, state: { ...state, [SECRET_LOST]: true }, reasons: [asError(problem).message] }
}
