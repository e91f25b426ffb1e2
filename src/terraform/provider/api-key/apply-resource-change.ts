import {
  type Configured,
  createdState,
  createKey,
  deleteKey,
  deleteUndeliverable,
  referenceOf,
  requireWalk,
  updateKey,
  type Walk,
} from '../../../keys/index.ts'
import type { ApplyRequest, ApplyResult, CallContext } from '../../plugin/provider.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { diagnosticsOf, orDiagnostic } from '../diagnostics.ts'
import { readPrivate, writePrivate } from './private-state.ts'
import { inputsOf, stateOf, valuesOf } from './state.ts'

/** ApplyResourceChange: carries out a plan. Whatever happens, a key that exists is in the answer. */
export function applyApiKey(
  request: ApplyRequest,
  configured: Configured,
  context: CallContext,
): Promise<ApplyResult> {
  const { prior, planned } = request
  return orDiagnostic(
    async () => {
      const walk = requireWalk(configured)
      if (planned === null) return destroy(prior ?? {}, walk, context)
      return prior === null ? create(planned, walk, context) : update(prior, planned, request, walk)
    },
    diagnostics => ({ state: prior, private: request.plannedPrivate, diagnostics }),
  )
}

async function create(planned: ObjectValue, walk: Walk, context: CallContext): Promise<ApplyResult> {
  const inputs = inputsOf(planned)
  const made = await createKey(
    walk,
    { projectId: inputs.project_id, name: inputs.name, type: inputs.type, storeSecret: inputs.store_secret },
    context.signal,
  )
  if (made.problem === undefined) {
    context.ifUndeliverable(() => deleteUndeliverable(walk, inputs.project_id, made.key))
  }
  return {
    state: valuesOf(createdState(inputs, made.key)),
    private: writePrivate({ checkedAt: made.now }),
    ...(made.problem && { diagnostics: diagnosticsOf({ errors: [made.problem] }) }),
  }
}

async function destroy(prior: ObjectValue, walk: Walk, context: CallContext): Promise<ApplyResult> {
  const state = stateOf(prior)
  await deleteKey(walk, state.inputs.project_id, referenceOf(state), context.signal)
  return { state: null, private: new Uint8Array() }
}

async function update(
  prior: ObjectValue,
  planned: ObjectValue,
  request: ApplyRequest,
  walk: Walk,
): Promise<ApplyResult> {
  const { replacing: _, ...beside } = readPrivate(request.plannedPrivate)
  return {
    state: valuesOf(await updateKey(walk, stateOf(prior), inputsOf(planned))),
    private: writePrivate(beside),
  }
}
