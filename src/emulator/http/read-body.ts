const LIMIT = 1024 * 1024

/** The whole body as text; undefined if it is larger than 1 MiB, of which the rest is then not read. */
export async function readBody(request: Request): Promise<string | undefined> {
  if (request.body === null) return ''
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body) {
    length += chunk.byteLength
    if (length > LIMIT) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
