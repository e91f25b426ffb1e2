import { GrpcError, STATUS } from '../../../grpc/index.ts'
import type { Listed } from '../provider.ts'

/** The requested part of a list. */
export interface PageRequest {
  /** The most items of all pages together; less than 1 for no limit. */
  readonly limit: number
  /** The most items of this page; less than 1 for no limit. */
  readonly pageSize: number
  /** Empty for the first page. */
  readonly continuationToken: string
}

export interface Page {
  readonly items: readonly Listed[]
  /** Requests the next page; absent for the last one. */
  readonly continuationToken?: string
}

/**
 * One page of a listing. A token says how many items came before and which was the last of them: a listing
 * that has changed in between goes on behind that one.
 *
 * @throws {GrpcError} "invalid argument" for a token that does not belong to the listing (any more).
 */
export function pageOf(all: readonly Listed[], { limit, pageSize, continuationToken }: PageRequest): Page {
  const { count, start } = continuationToken === '' ? { count: 0, start: 0 } : resume(all, continuationToken)
  const allowed = limit < 1 ? all.length : Math.max(0, limit - count)
  const rest = all.slice(start, start + allowed)
  if (pageSize < 1 || rest.length <= pageSize) return { items: rest }
  const items = rest.slice(0, pageSize)
  return { items, continuationToken: `${count + pageSize}:${items.at(-1)?.id}` }
}

function resume(all: readonly Listed[], token: string): { count: number; start: number } {
  const [, count = '', last] = /^(\d+):(.*)$/s.exec(token) ?? []
  const index = all.findIndex(({ id }) => id === last)
  if (index < 0) {
    throw new GrpcError(
      STATUS.invalidArgument,
      'The list has changed since its last page. Ask for the first page again.',
    )
  }
  return { count: Number(count), start: index + 1 }
}
