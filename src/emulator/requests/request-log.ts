import type { Operation } from './operation.ts'

/** One platform request as the log keeps it: no header, no body, no value. */
export interface LoggedRequest {
  readonly id: number
  /** When it came, by the emulator's clock; RFC 3339. */
  readonly time: string
  readonly method: string
  /** Below the base path, without the query; what may be a value stands as its fingerprint. */
  readonly path: string
  readonly operation: Operation
  /** The project that the request names, or null. */
  readonly project: string | null
  /** The status that was sent; null while it is pending and where no answer was sent. */
  readonly status: number | null
  /** The name and fingerprint of the key that was presented; the name is null for an unknown one. */
  readonly credential: { readonly name: string | null; readonly fingerprint: string } | null
  readonly userAgent: string | null
  /** The id of the fault that was applied, or null. */
  readonly fault: string | null
  /** Real milliseconds until it was done with; null while it is pending. */
  readonly durationMs: number | null
}

/** How many requests came, by operation. */
export type RequestCounts = Readonly<Record<Operation | 'total', number>>

type Outcome = Pick<LoggedRequest, 'status' | 'fault' | 'durationMs'>

const KEPT = 10_000

/** The platform requests since the start or the last clearing: the newest 10,000, and a count of all. */
export class RequestLog {
  #entries: LoggedRequest[] = []
  #counts = noRequests()
  #last = 0

  /** Notes a request that came. The function that it returns notes how it ended. */
  begin(request: Omit<LoggedRequest, 'id' | keyof Outcome>): (outcome: Outcome) => void {
    const id = ++this.#last
    const entry = { id, ...request, status: null, fault: null, durationMs: null }
    this.#entries.push(entry)
    if (this.#entries.length > KEPT) this.#entries.shift()
    this.#counts[request.operation]++
    this.#counts.total++
    return outcome => {
      Object.assign(entry, outcome)
    }
  }

  list(): LoggedRequest[] {
    return this.#entries.map(entry => ({ ...entry }))
  }

  counts(): RequestCounts {
    return { ...this.#counts }
  }

  clear(): void {
    this.#entries = []
    this.#counts = noRequests()
  }
}

function noRequests(): Record<Operation | 'total', number> {
  return { list: 0, create: 0, delete: 0, other: 0, total: 0 }
}
