import { ValidateActionConfigRequest, ValidateActionConfigResponse } from '../protocol/action.ts'
import { providerCall } from '../provider-call.ts'
import { actionNamed } from '../provider-types.ts'
import { readConfigBlock } from '../wire/object.ts'

/** Checks the `config` block of an action block; an action block without one sets nothing. */
export const validateActionConfig = providerCall(
  ValidateActionConfigRequest,
  ValidateActionConfigResponse,
  async (request, { provider, context, diagnostics }) => {
    const action = actionNamed(provider, request.typeName)
    const { schema } = action
    const config = readConfigBlock(request.config, schema)
    const result = await action.validate(config, context)
    return { diagnostics: diagnostics(result.diagnostics, schema) }
  },
)
