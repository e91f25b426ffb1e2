import { GrpcError, STATUS } from '../../../grpc/index.ts'
import { ConstructRequest, ConstructResponse } from '../protocol/construct.ts'
import { providerCall } from '../provider-call.ts'

/** Makes a component, which is a resource made of other resources. */
export const construct = providerCall(ConstructRequest, ConstructResponse, async ({ type }) => {
  throw new GrpcError(STATUS.unimplemented, `This provider has no components, and so no "${type}".`)
})
