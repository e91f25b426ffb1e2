import { camelCase } from '../../../core/messages/index.ts'
import {
  answerWithTimeout,
  type ConfiguredSession,
  deleteUndeliverable,
  requireSession,
} from '../../../keys/index.ts'
import { applyRotatingUpdate, type DecidedUpdate, ROTATING_MODEL } from '../../../keys/rotating/index.ts'
import type { CallContext, UpdateRequest, UpdateResult } from '../../plugin/provider.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { asError, warningText } from '../diagnostics.ts'
import { withDigestOfLargeKeepers } from '../resource/large-keepers.ts'
import { absentInputs } from '../resource/properties.ts'
import { refuse } from '../resource/resource-calls.ts'
import { planOf } from './diff.ts'
import { BESIDE, heldIn, inputsOf, markOf, propertiesOf, valuesOf } from './state.ts'

/** Update: carries out what the Diff has decided. Whatever happens, every key that exists is in the answer. */
export async function updateRotating(
  { id, state: values, inputs, timeoutMs }: UpdateRequest,
  configured: ConfiguredSession,
  context: CallContext,
  decided: DecidedUpdate | undefined,
): Promise<UpdateResult> {
  const session = requireSession(configured)
  const { state: before, beside: kept } = heldIn(id, values)
  // A change of the project would be a replacement.
  const declared = { ...inputsOf(inputs), project_id: before.inputs.project_id }
  const { state, beside, made, warnings, errors } = await answerWithTimeout(
    session.clock,
    timeoutMs,
    context.signal,
    signal => applyRotatingUpdate(session, before, declared, decided ?? { beside: kept }, signal),
  )
  if (made !== undefined) {
    context.ifUndeliverable(() => deleteUndeliverable(session, before.inputs.project_id, made))
  }
  for (const warning of warnings) context.tell('warning', warningText(warning))
  // After a rotation that failed, the inputs are those before, so that the next run tries again.
  const written = asWritten(valuesOf(state), state.inputs === declared ? inputs : values)
  const holdsLost = state.retiring.some(({ reason }) => reason === 'secret_lost')
  return {
    state: {
      ...(errors.length > 0 && holdsLost ? withDigestOfLargeKeepers(written) : written),
      ...markOf(beside),
    },
    ...(errors.length > 0 && { reasons: errors.map(error => asError(error).message) }),
  }
}

/** Values of a state with its inputs as somebody wrote them, secret or not. */
function asWritten(fresh: ObjectValue, written: ObjectValue): ObjectValue {
  const names = new Set(ROTATING_MODEL.inputs.map(([name]) => camelCase(name)))
  return Object.fromEntries(
    Object.entries(fresh).map(([name, value]) => [name, names.has(name) ? (written[name] ?? value) : value]),
  )
}

/** The same in a preview: what a rotation makes is not known, but for its name and generation. */
export async function previewUpdateRotating(
  request: UpdateRequest,
  configured: ConfiguredSession,
  decided: DecidedUpdate | undefined,
): Promise<UpdateResult> {
  const { plan } = await planOf(request, configured, decided)
  refuse(plan.errors)
  const { state, inputs } = request
  const mark = BESIDE in state ? { [BESIDE]: state[BESIDE] ?? null } : {}
  return { state: { ...absentInputs(ROTATING_MODEL), ...propertiesOf(plan.planned), ...inputs, ...mark } }
}
