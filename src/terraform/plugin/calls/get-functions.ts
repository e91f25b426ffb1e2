import { GetFunctionsRequest, GetFunctionsResponse } from '../protocol/function.ts'
import { providerCall } from '../provider-call.ts'
import { wireFunctions } from '../wire/function.ts'

/** Describes the functions of the provider. */
export const getFunctions = providerCall(
  GetFunctionsRequest,
  GetFunctionsResponse,
  async (_, { provider }) => ({ functions: wireFunctions(provider.functions) }),
)
