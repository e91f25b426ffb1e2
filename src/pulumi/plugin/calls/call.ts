import { GrpcError, STATUS } from '../../../grpc/index.ts'
import { CallRequest, CallResponse } from '../protocol/function.ts'
import { providerCall } from '../provider-call.ts'

/** Calls a method of a component. */
export const call = providerCall(CallRequest, CallResponse, async ({ tok }) => {
  throw new GrpcError(STATUS.unimplemented, `This provider has no methods, and so no "${tok}".`)
})
