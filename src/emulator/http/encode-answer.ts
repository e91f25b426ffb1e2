import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import type { PlatformOptions } from '../platform-options.ts'

type Coding = Exclude<PlatformOptions['encoding'], 'none'>

/** `deflate` is the zlib format, as RFC 9110, 8.4.1.2 has it. */
const CODERS: Readonly<Record<Coding, (body: Buffer) => Buffer>> = {
  gzip: body => gzipSync(body),
  br: body => brotliCompressSync(body),
  deflate: body => deflateSync(body),
  zstd: body => zstdCompressSync(body),
}

/** An answer in a content coding; as it is where that is `none`, or where it has no body. */
export async function encodeAnswer(
  response: Response,
  encoding: PlatformOptions['encoding'],
): Promise<Response> {
  if (encoding === 'none' || response.body === null || response.headers.has('content-encoding')) {
    return response
  }
  const encoded = CODERS[encoding](Buffer.from(await response.arrayBuffer()))
  const headers = new Headers(response.headers)
  headers.set('content-encoding', encoding)
  headers.append('vary', 'accept-encoding')
  headers.delete('content-length')
  return new Response(new Uint8Array(encoded), { status: response.status, headers })
}
