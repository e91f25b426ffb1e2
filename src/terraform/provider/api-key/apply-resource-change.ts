import {
  type Configured,
  createKey,
  deleteKey,
  deleteUndeliverable,
  readKey,
  requireWalk,
  type Walk,
} from '../../../keys/index.ts'
import type { ApplyRequest, ApplyResult, CallContext } from '../../plugin/provider.ts'
import { type ObjectValue, Unknown } from '../../plugin/value.ts'
import { diagnosticsOf, orDiagnostic } from '../diagnostics.ts'
import { knownText } from '../values.ts'
import { readPrivate, writePrivate } from './private-state.ts'
import { createdAtOf, createdState, dueAtText, inputsOf, referenceOf } from './state.ts'

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
    state: createdState(inputs, made.key),
    private: writePrivate({ checkedAt: made.now }),
    ...(made.problem && { diagnostics: diagnosticsOf({ errors: [made.problem] }) }),
  }
}

async function destroy(prior: ObjectValue, walk: Walk, context: CallContext): Promise<ApplyResult> {
  await deleteKey(walk, inputsOf(prior).project_id, referenceOf(prior), context.signal)
  return { state: null, private: new Uint8Array() }
}

/** A change in place: only the state changes, and the platform is asked at most for the value to store. */
async function update(
  prior: ObjectValue,
  planned: ObjectValue,
  request: ApplyRequest,
  walk: Walk,
): Promise<ApplyResult> {
  const inputs = inputsOf(planned)
  const { checkedAt } = readPrivate(request.plannedPrivate)
  return {
    state: {
      ...planned,
      ...inputs,
      key: inputs.store_secret ? await storedKey(prior, planned, walk) : null,
      secret: inputs.store_secret ? knownText(prior['secret']) : null,
      rotation_due_at: dueAtText(createdAtOf(prior), inputs.rotate_after),
      ready_for_rotation: false,
    },
    private: writePrivate({ ...(checkedAt && { checkedAt }) }),
  }
}

async function storedKey(prior: ObjectValue, planned: ObjectValue, walk: Walk): Promise<string | null> {
  const stored = knownText(prior['key'])
  if (!(planned['key'] instanceof Unknown) || stored !== null) return stored
  const { key } = await readKey(walk, inputsOf(prior).project_id, referenceOf(prior))
  return key?.value?.reveal() ?? null
}
