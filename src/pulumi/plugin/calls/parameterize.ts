import { GrpcError, STATUS } from '../../../grpc/index.ts'
import { ParameterizeRequest, ParameterizeResponse } from '../protocol/plugin.ts'
import { providerCall } from '../provider-call.ts'

/** Would change what the package holds, which is always the same here. */
export const parameterize = providerCall(ParameterizeRequest, ParameterizeResponse, async () => {
  throw new GrpcError(STATUS.invalidArgument, 'This provider takes no parameters. Use it without any.')
})
