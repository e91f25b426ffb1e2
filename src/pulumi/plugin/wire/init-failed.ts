import {
  encode,
  GrpcError,
  type Input,
  MAX_DETAILS_BYTES,
  type MessageType,
  STATUS,
} from '../../../grpc/index.ts'
import { ErrorResourceInitFailed, Status } from '../protocol/resource.ts'

type Content = typeof ErrorResourceInitFailed extends MessageType<infer T> ? Input<T> : never

/** A resource exists but is not as requested: the engine records it and reports the reasons. */
export class ResourceInitFailed extends GrpcError {}

/**
 * The failure that tells of such a resource. It travels as `google.rpc.Status` with the details packed as
 * `google.protobuf.Any`; a state that has no room there cannot be handed over, which is a failure like others.
 *
 * @param content with reasons that are redacted already.
 */
export function initFailure(content: Content & { readonly reasons: readonly string[] }): Error {
  const message = content.reasons.join('\n')
  const detail = {
    typeUrl: `type.googleapis.com/${ErrorResourceInitFailed.name}`,
    value: encode(ErrorResourceInitFailed, content),
  }
  const status = encode(Status, { code: STATUS.unknown, message, details: [detail] })
  if (status.length <= MAX_DETAILS_BYTES) return new ResourceInitFailed(STATUS.unknown, message, status)
  return new Error(
    `${message}\nIts state of ${status.length} bytes is too large to be recorded beside this failure.`,
  )
}
