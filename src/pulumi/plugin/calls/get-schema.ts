import { GrpcError, STATUS } from '../../../grpc/index.ts'
import { GetSchemaRequest, GetSchemaResponse } from '../protocol/package.ts'
import { providerCall } from '../provider-call.ts'

const VERSION = 0

export const getSchema = providerCall(
  GetSchemaRequest,
  GetSchemaResponse,
  async ({ version, subpackageName }, { instance }) => {
    if (version !== VERSION) {
      throw new GrpcError(
        STATUS.invalidArgument,
        `The engine asks for version ${version} of the schema's format; this provider has version ${VERSION}.`,
      )
    }
    if (subpackageName !== '') {
      throw new GrpcError(
        STATUS.invalidArgument,
        `This provider has no package "${subpackageName}" inside of it.`,
      )
    }
    const provider = await instance.provider
    return { schema: await provider.schema() }
  },
)
