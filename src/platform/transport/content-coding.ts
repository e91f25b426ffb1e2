import { promisify } from 'node:util'
import type { ZlibOptions } from 'node:zlib'

/** The result of decoding an answer. */
export type Decoding =
  | { readonly kind: 'decoded'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  /** `reason` is a clause, with nothing of the bytes in it. */
  | { readonly kind: 'failed'; readonly reason: string }

type Decoder = (bytes: Uint8Array, limits: Limits) => Promise<Uint8Array>
type Limits = Pick<ZlibOptions, 'maxOutputLength'>

/** More layers than any real server uses. A server that uses more wants to waste time. */
const MOST_LAYERS = 4

/**
 * Undoes the `Content-Encoding` of an answer: gzip, deflate (as RFC 9110 has it, and without the wrapper, as
 * some servers send it), br and zstd, one over the other too. Nothing of it was asked for, but a proxy may
 * compress all the same, and the answer to a POST comes only once.
 *
 * @param limit how large the content may become, in bytes; also between two layers
 */
export async function decodeContent(
  bytes: Uint8Array,
  encoding: string | undefined,
  limit: number,
): Promise<Decoding> {
  const layers = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map(layer => layer.trim())
    .filter(layer => layer !== '' && layer !== 'identity')
  if (layers.length === 0 || bytes.length === 0) return { kind: 'decoded', bytes }
  if (layers.length > MOST_LAYERS) return { kind: 'failed', reason: `it has ${layers.length} layers` }

  const decoders = await loadDecoders()
  let content = bytes
  for (const layer of layers.reverse()) {
    const decode = decoders.get(layer)
    if (decode === undefined) return { kind: 'failed', reason: 'this version does not know it' }
    try {
      content = await decode(content, { maxOutputLength: limit })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return { kind: 'too-large' }
      return { kind: 'failed', reason: 'the content does not have it, or breaks off' }
    }
    if (content.length > limit) return { kind: 'too-large' }
  }
  return { kind: 'decoded', bytes: content }
}

/** Loaded only for an answer that needs it. */
async function loadDecoders(): Promise<ReadonlyMap<string, Decoder>> {
  const zlib = await import('node:zlib')
  const gunzip: Decoder = promisify(zlib.gunzip)
  const inflate: Decoder = promisify(zlib.inflate)
  const inflateRaw: Decoder = promisify(zlib.inflateRaw)
  const decoders = new Map<string, Decoder>([
    ['gzip', gunzip],
    ['x-gzip', gunzip],
    ['deflate', (bytes, limits) => (isWrapped(bytes) ? inflate : inflateRaw)(bytes, limits)],
    ['br', promisify(zlib.brotliDecompress)],
  ])
  // Runtimes from before 2025 have none.
  if (typeof zlib.zstdDecompress === 'function') decoders.set('zstd', promisify(zlib.zstdDecompress))
  return decoders
}

/** Whether deflated content has the wrapper of RFC 1950: its method is 8, and its two bytes are divided by 31. */
function isWrapped([method = 0, flags = 0]: Uint8Array): boolean {
  return (method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0
}
