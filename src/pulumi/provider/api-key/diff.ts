import { camelCase } from '../../../core/messages/index.ts'
import {
  attributeOf,
  type ConfiguredSession,
  decideUpdate,
  effectiveProject,
  planChange,
  steadyAttributes,
  timeByPlatform,
} from '../../../keys/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import type { CallContext, DiffRequest, DiffResult } from '../../plugin/provider.ts'
import { warningText } from '../diagnostics.ts'
import { changesOf } from '../resource/property-changes.ts'
import { refuse } from '../resource/resource-calls.ts'
import type { RunResources } from '../resource/run-resources.ts'
import { secrecyChangesOf } from '../resource/secret-inputs.ts'
import { holdsUnknown, knownFlag, planText } from '../values.ts'
import { besideOf, plannedInputsOf, SECRET_LOST, stateOf } from './state.ts'

/**
 * Diff: what happens to an existing key. A refusal is thrown, so that the preview fails.
 *
 * A refresh calls it too, with what was read as the state and the inputs as they were: it asks what differs,
 * and nothing is decided, refused or said.
 */
export function diffApiKey(
  request: DiffRequest,
  configured: ConfiguredSession,
  run: RunResources,
  context: CallContext,
  model: KeyModel,
): Promise<DiffResult> {
  // The engine asks about what depends on a key that it is to delete before it has checked it; nothing but
  // a program has values that are not known yet.
  const ofProgram = run.declares(request.urn) || holdsUnknown(request.inputs)
  return ofProgram ? diffProgram(request, configured, run, context, model) : diffRefresh(request, model)
}

async function diffProgram(
  request: DiffRequest,
  configured: ConfiguredSession,
  run: RunResources,
  context: CallContext,
  model: KeyModel,
): Promise<DiffResult> {
  const { urn, id, inputs } = request
  const state = stateOf(id, request.state, model)
  const before = state.inputs
  // The engine takes changes of inputs out that are to be ignored. These are not in the inputs.
  const ignores = (name: string) => request.ignoreChanges.some(path => path === name || path === '*')
  const own = planText(inputs['projectId'])
  const project = effectiveProject(
    own === null && ignores('projectId') ? before.project_id : own,
    configured,
    before.project_id,
  )
  const planned = plannedInputsOf(inputs, project, model)
  const { createdAt: _, ...ageless } = state.key
  // Without a creation time nothing is due.
  const judged = ignores('readyForRotation') ? { inputs: before, key: ageless } : state
  const { localClock = false } = besideOf(request.state)
  const { replace, warnings, errors } = await planChange(
    configured.session,
    judged,
    planned,
    {
      now: await timeByPlatform(configured.session, judged, planned, localClock),
      secretLost: knownFlag(request.state[SECRET_LOST], false) && !ignores('secret'),
      hasNewValue: (besideOf(request.state).hasNewValue ?? false) && !ignores('fingerprint'),
      holder: urn,
      binding: false,
    },
    model,
  )
  refuse(errors)
  for (const warning of warnings) context.tell('warning', warningText(warning))
  run.declare(urn, id)
  if (replace.length > 0) run.replace(urn, { name: before.name, reasons: replace })
  const changes = changesOf(before, planned, replace.map(attributeOf), request, model)
  return {
    changes: [...changes, ...secrecyChangesOf(request, changes, model)],
    stables: steadyAttributes(before, planned, model)
      .filter(name => name !== 'id')
      .map(camelCase),
  }
}

async function diffRefresh(request: DiffRequest, model: KeyModel): Promise<DiffResult> {
  const { inputs: before } = stateOf(request.id, request.state, model)
  const project = planText(request.inputs['projectId']) ?? before.project_id
  const planned = plannedInputsOf(request.inputs, project, model)
  // Without a creation time nothing is due.
  const prior = { id: request.id, inputs: before, checkedAt: new Date(0) }
  const { replace } = decideUpdate(prior, planned, true, model)
  return { changes: changesOf(before, planned, replace.map(attributeOf), request, model) }
}
