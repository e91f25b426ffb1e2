import {
  type ConfiguredSession,
  importedState,
  knownProject,
  parseImportId,
  refreshKey,
  requireSession,
  resolveImport,
} from '../../../keys/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import type { CallContext, ReadRequest, ReadResult } from '../../plugin/provider.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { warningText } from '../diagnostics.ts'
import { mergeRefreshed } from '../resource/merge-refreshed.ts'
import type { RunResources } from '../resource/run-resources.ts'
import { markedLike, unwrapped } from '../values.ts'
import { besideOf, MARKS, marksOf, stateOf, valuesOf } from './state.ts'

/** Every state of this provider has them, though one may be lost. The inputs of a look-up have fewer. */
const OURS = ['keyPreview', 'projectId', 'readyForRotation']

/**
 * Read: a refresh of what is in state, or a look-up by id. An import has no inputs; what a program only
 * looks up (`ApiKey.get`) has some, but no state of ours (`ReadStep` of `pkg/resource/deploy/step.go`).
 */
export async function readApiKey(
  request: ReadRequest,
  configured: ConfiguredSession,
  run: RunResources,
  context: CallContext,
  model: KeyModel,
): Promise<ReadResult | null> {
  const { urn, id, inputs, state } = request
  const known = OURS.filter(name => (unwrapped(state[name]) ?? null) !== null)
  const isOurs = inputs !== undefined && known.length > 1
  if (isOurs) return refresh(id, inputs, state, configured, context, model)
  const found = await lookUp(id, configured, model)
  if (inputs !== undefined) run.lookUp(urn, found.id)
  return found
}

async function refresh(
  id: string,
  inputs: ObjectValue,
  values: ObjectValue,
  { session }: ConfiguredSession,
  context: CallContext,
  model: KeyModel,
): Promise<ReadResult | null> {
  // Settings that are not known yet: what the last run knew stands until then.
  if (session === undefined) return { id, inputs, state: values }
  const before = stateOf(id, values, model)
  const { state: after, beside, warnings } = await refreshKey(session, before, besideOf(values))
  if (after === undefined) return null
  for (const warning of warnings) context.tell('warning', warningText(warning))
  const drifted = (['name', 'type'] as const).filter(
    name => name in inputs && after.inputs[name] !== before.inputs[name],
  )
  const fresh = valuesOf(after, model)
  // It follows from what a refresh leaves alone, and older versions worked it out otherwise: no change either.
  const { rotationDueAt: _, ...timeless } = fresh
  const due = values['rotationDueAt']
  const told =
    before.key.createdAt?.getTime() !== after.key.createdAt?.getTime()
      ? fresh
      : { ...timeless, ...(due !== undefined && { rotationDueAt: due }) }
  const shown = drifted.map(name => [name, markedLike(inputs[name], after.inputs[name])])
  const state = mergeRefreshed(values, { ...told, ...marksOf(beside) }, model, MARKS)
  return { id, inputs: { ...inputs, ...Object.fromEntries(shown) }, state }
}

async function lookUp(text: string, configured: ConfiguredSession, model: KeyModel): Promise<ReadResult> {
  const session = requireSession(configured)
  const { projectId, selector } = parseImportId(text)
  const project = knownProject(projectId ?? null, configured)
  const found = await resolveImport(session, project, selector)
  const state = importedState(found, project, model)
  const { name, type } = state.inputs
  return {
    id: found.id,
    inputs: { name, type, ...(projectId !== undefined && { projectId }) },
    state: { ...valuesOf(state, model), ...marksOf(found.beside) },
  }
}
