import { int64Number, message, nested, oneof, Struct, string } from '../../../grpc/index.ts'

// proto/pulumi/provider.proto of pulumi/pulumi

export const ListRequest = message('pulumirpc.ListRequest', {
  token: string(1),
  query: nested(2, Struct),
  /** The most resources of all pages together; less than 1 for no limit. */
  limit: int64Number(3),
  /** The most resources of this page; less than 1 for no limit. */
  pageSize: int64Number(4),
  /** Empty for the first page. */
  continuationToken: string(5),
})

const Computed = message('pulumirpc.ListResponse.Computed', {})
const Result = message('pulumirpc.ListResponse.Result', { id: string(1), name: string(2) })
const Continuation = message('pulumirpc.ListResponse.Continuation', { continuationToken: string(1) })

/** A page is one `computed`, or any number of `result` and at the end one `continuation` if there is more. */
export const ListResponse = message('pulumirpc.ListResponse', {
  response: oneof({
    computed: nested(1, Computed),
    result: nested(2, Result),
    continuation: nested(3, Continuation),
  }),
})
