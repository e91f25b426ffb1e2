import { PlanActionRequest, PlanActionResponse } from '../protocol/action.ts'
import { providerCall } from '../provider-call.ts'
import { actionNamed } from '../provider-types.ts'
import { readConfigBlock } from '../wire/object.ts'

/** Says what an action would do. */
export const planAction = providerCall(
  PlanActionRequest,
  PlanActionResponse,
  async (request, { provider, context, diagnostics }) => {
    const action = actionNamed(provider, request.actionType)
    const { schema } = action
    const config = readConfigBlock(request.config, schema)
    const result = await action.plan(config, context)
    return { diagnostics: diagnostics(result.diagnostics, schema) }
  },
)
