import type { HttpBindings } from '@hono/node-server'
import type { PlatformOptions } from '../platform-options.ts'
import type { Target } from '../requests/operation.ts'
import type { KeyRecord } from '../state/record.ts'

/** One platform request as everybody below the router sees it. */
export interface Exchange {
  readonly request: Request
  readonly target: Target
  /** Below the base path, percent-encoded, without the query. */
  readonly path: string
  readonly query: URLSearchParams
  /** The whole body; empty if the request has none. */
  readonly body: string
  /** The project that path, query or body name. */
  readonly projectId: string | undefined
}

/** What the platform's routes get with a request. */
export interface PlatformBindings extends HttpBindings {
  readonly exchange: Exchange
  /** The platform options for this request. */
  readonly options: PlatformOptions
  /** Notes in the activity which key the request created or deleted. */
  readonly touched: (key: KeyRecord) => void
  /** The keys that a list has to show instead of the present ones. */
  staleKeys?: readonly KeyRecord[]
}
