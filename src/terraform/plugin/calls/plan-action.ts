import { PlanActionRequest, PlanActionResponse } from '../protocol/action.ts'
import { providerCall } from '../provider-call.ts'
import { actionNamed } from '../provider-types.ts'
import { conform } from '../wire/conform.ts'
import { readObject } from '../wire/object.ts'

/** Says what an action would do. */
export const planAction = providerCall(
  PlanActionRequest,
  PlanActionResponse,
  async (request, { provider, context, diagnostics }) => {
    const action = actionNamed(provider, request.actionType)
    const { schema } = action
    const config = readObject(request.config, schema) ?? conform({}, schema)
    const result = await action.plan(config, context)
    return { diagnostics: diagnostics(result.diagnostics, schema) }
  },
)
