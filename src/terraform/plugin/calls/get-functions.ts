import { GetFunctionsRequest, GetFunctionsResponse } from '../protocol/function.ts'
import { providerCall } from '../provider-call.ts'

/** Names the functions of the provider: it has none. */
export const getFunctions = providerCall(GetFunctionsRequest, GetFunctionsResponse, async () => ({}))
