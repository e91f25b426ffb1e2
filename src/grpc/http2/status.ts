import type { IncomingHttpHeaders } from 'node:http2'

/** gRPC's status codes (https://grpc.io/docs/guides/status-codes). */
export const STATUS = {
  ok: 0,
  cancelled: 1,
  unknown: 2,
  invalidArgument: 3,
  deadlineExceeded: 4,
  notFound: 5,
  alreadyExists: 6,
  permissionDenied: 7,
  resourceExhausted: 8,
  failedPrecondition: 9,
  aborted: 10,
  outOfRange: 11,
  unimplemented: 12,
  internal: 13,
  unavailable: 14,
  dataLoss: 15,
  unauthenticated: 16,
} as const

/**
 * The most bytes that the details of a failure may have. They travel in a header, in Base64: runtimes hold at
 * most 64 KiB in one, and what is larger costs the whole connection.
 */
export const MAX_DETAILS_BYTES = 42 * 1024

/** The most bytes of a failure's encoded message, for the same reason; the rest of a longer one is cut off. */
const MAX_MESSAGE_BYTES = 4 * 1024

export type StatusCode = (typeof STATUS)[keyof typeof STATUS]

/** What a handler throws to answer with another status than "unknown", and what a client's call rejects with. */
export class GrpcError extends Error {
  override readonly name = 'GrpcError'
  readonly code: StatusCode
  /** The encoded `google.rpc.Status` that carries details, where there are any; see {@link MAX_DETAILS_BYTES}. */
  readonly details: Uint8Array | undefined

  constructor(code: StatusCode, message: string, details?: Uint8Array) {
    super(message)
    this.code = code
    this.details = details
  }
}

/** The headers that end a call: trailers after an answer, or the only headers of a failure. */
export function statusHeaders(error?: unknown): Record<string, string> {
  if (error === undefined) return { 'grpc-status': String(STATUS.ok) }
  const known = error instanceof GrpcError ? error : undefined
  const text = error instanceof Error ? error.message : String(error)
  return {
    'grpc-status': String(known?.code ?? STATUS.unknown),
    'grpc-message': percentEncoded(text),
    ...(known?.details && {
      'grpc-status-details-bin': Buffer.from(known.details).toString('base64').replace(/=+$/, ''),
    }),
  }
}

/** Everything but printable ASCII, and the percent sign itself, travels percent-encoded. */
function percentEncoded(text: string): string {
  let encoded = ''
  for (const character of text) {
    const next = /^[ -$&-~]$/.test(character) ? character : encodeBytes(character)
    if (encoded.length + next.length > MAX_MESSAGE_BYTES) return `${encoded} ...`
    encoded += next
  }
  return encoded
}

function encodeBytes(character: string): string {
  return [...Buffer.from(character, 'utf8')]
    .map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
}

/** The failure that a call ended with; undefined if it ended well. */
export function receivedStatus(
  headers: IncomingHttpHeaders,
  trailers: IncomingHttpHeaders,
): GrpcError | undefined {
  const ending = trailers['grpc-status'] === undefined ? headers : trailers
  const status = ending['grpc-status']
  if (status === undefined) {
    return new GrpcError(
      STATUS.unknown,
      `the server answered HTTP ${headers[':status']} without a gRPC status`,
    )
  }
  const code = Object.values(STATUS).find(known => String(known) === status) ?? STATUS.unknown
  if (code === STATUS.ok) return undefined
  const details = ending['grpc-status-details-bin']
  return new GrpcError(
    code,
    percentDecoded(String(ending['grpc-message'] ?? '')),
    typeof details === 'string' ? Buffer.from(details, 'base64') : undefined,
  )
}

/** What is not encoded as it should be stays as it is. */
function percentDecoded(text: string): string {
  const bytes = Buffer.from(
    text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
  return bytes.toString('utf8')
}
