import { type ConfiguredSession, knownProject, requireSession } from '../../../keys/index.ts'
import {
  importRotating,
  parseRotatingImportId,
  projectOfImport,
  ROTATING_MODEL,
  readRotating,
} from '../../../keys/rotating/index.ts'
import type { CallContext, ReadRequest, ReadResult } from '../../plugin/provider.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { warningText } from '../diagnostics.ts'
import { mergeRefreshed } from '../resource/merge-refreshed.ts'
import type { RunResources } from '../resource/run-resources.ts'
import { unwrapped } from '../values.ts'
import { BESIDE, heldIn, isOfApiKey, markOf, valuesOf } from './state.ts'

/**
 * Read: a refresh of what is in state, or a look-up by the id of the current key, or of the current and the previous
 * one. What a program only looks up has inputs, but no state of ours.
 */
export async function readRotatingKey(
  request: ReadRequest,
  configured: ConfiguredSession,
  run: RunResources,
  context: CallContext,
): Promise<ReadResult | null> {
  const { urn, id, inputs, state } = request
  const isOurs =
    inputs !== undefined && ((unwrapped(state['generation']) ?? null) !== null || isOfApiKey(state))
  if (isOurs) return refresh(id, inputs, state, configured, context)
  const found = await lookUp(id, configured)
  if (inputs !== undefined) run.lookUp(urn, found.id)
  return found
}

async function refresh(
  id: string,
  inputs: ObjectValue,
  values: ObjectValue,
  { session }: ConfiguredSession,
  context: CallContext,
): Promise<ReadResult | null> {
  // Settings that are not known yet: what the last run knew stands until then.
  if (session === undefined) return { id, inputs, state: values }
  const held = heldIn(id, values)
  const { state, beside, warnings } = await readRotating(session, held.state, held.beside)
  for (const warning of warnings) context.tell('warning', warningText(warning))
  if (state === undefined) return null
  const fresh = { ...valuesOf(state), ...markOf(beside) }
  if (held.isOfApiKey) return { id, inputs, state: fresh }
  return { id, inputs, state: mergeRefreshed(values, fresh, ROTATING_MODEL, [BESIDE]) }
}

async function lookUp(text: string, configured: ConfiguredSession): Promise<ReadResult> {
  const session = requireSession(configured)
  const wanted = parseRotatingImportId(text)
  const ofId = projectOfImport(wanted)
  const project = knownProject(ofId ?? null, configured)
  const { state, beside } = await importRotating(session, project, wanted)
  const { name, type } = state.inputs
  return {
    id: state.current.key.id,
    inputs: { name, type, ...(ofId !== undefined && { projectId: ofId }) },
    state: { ...valuesOf(state), ...markOf(beside) },
  }
}
