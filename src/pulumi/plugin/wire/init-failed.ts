import { encode, GrpcError, type Input, type MessageType, STATUS } from '../../../grpc/index.ts'
import { ErrorResourceInitFailed, Status } from '../protocol/init-failed.ts'

type Content = typeof ErrorResourceInitFailed extends MessageType<infer T> ? Input<T> : never

/**
 * Says that a resource is there but not as it was asked for: the engine records it and reports the reasons.
 * The message travels as `google.rpc.Status` with the details packed as `google.protobuf.Any`.
 */
export class ResourceInitFailed extends GrpcError {
  /** @param content with reasons that are redacted already. */
  constructor(content: Content & { readonly reasons: readonly string[] }) {
    const message = content.reasons.join('\n')
    const detail = {
      typeUrl: `type.googleapis.com/${ErrorResourceInitFailed.name}`,
      value: encode(ErrorResourceInitFailed, content),
    }
    super(STATUS.unknown, message, encode(Status, { code: STATUS.unknown, message, details: [detail] }))
  }
}
