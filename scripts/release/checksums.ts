import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

/** SHA-256 of a file, in hex. */
export async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** The list that `sha256sum --check` reads: one file a line, in the order of names. */
export function checksumList(hashes: ReadonlyMap<string, string>): string {
  const lines = [...hashes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, hash]) => `${hash}  ${file}\n`)
  return lines.join('')
}

/** Hashes by file. Throws a `RangeError` for a line that is none of such a list. */
export function readChecksumList(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .split('\n')
      .filter(line => line !== '')
      .map(line => {
        const [, hash, file] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? []
        if (hash === undefined || file === undefined)
          throw new RangeError(`"${line}" is no line of checksums`)
        return [file, hash]
      }),
  )
}
