import { promisify } from 'node:util'
import { gunzipSync, gzip } from 'node:zlib'
import { type ArchiveEntry, inOrder } from './entry.ts'

const compress = promisify(gzip)

const BLOCK = 512
const LONGEST_NAME = 100
/** Of compression, from 1 to 9. 9 takes half as long again and saves a thousandth of an executable. */
const LEVEL = 6

/**
 * A gzipped tar archive (ustar) with permissions and no owner, the same bytes for the same entries and time.
 * Throws a `RangeError` for a path of more than 100 bytes.
 *
 * @param time of every entry, in seconds since 1970
 */
export function writeTarGz(entries: readonly ArchiveEntry[], time: number): Promise<Buffer> {
  const blocks = inOrder(entries).flatMap(entry => [
    header(entry, time),
    entry.content,
    Buffer.alloc((BLOCK - (entry.content.length % BLOCK)) % BLOCK),
  ])
  return compress(Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]), { level: LEVEL })
}

/** The regular files of a gzipped tar archive. */
export function readTarGz(archive: Buffer): readonly ArchiveEntry[] {
  const tar = gunzipSync(archive)
  const entries: ArchiveEntry[] = []
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const text = (from: number, length: number) =>
      tar.toString('utf8', at + from, at + from + length).replace(/\0[\s\S]*$/, '')
    const size = Number.parseInt(text(124, 12), 8)
    const path = [text(345, 155), text(0, LONGEST_NAME)].filter(Boolean).join('/')
    const content = tar.subarray(at + BLOCK, at + BLOCK + size)
    if (['0', ''].includes(text(156, 1))) {
      entries.push({ path, mode: Number.parseInt(text(100, 8), 8), content })
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  return entries
}

function header({ path, mode, content }: ArchiveEntry, time: number): Buffer {
  if (Buffer.byteLength(path) > LONGEST_NAME) throw new RangeError(`${path} is too long for a tar archive`)
  const block = Buffer.alloc(BLOCK)
  block.write(path, 0)
  block.write(octal(mode, 7), 100)
  block.write(octal(0, 7), 108)
  block.write(octal(0, 7), 116)
  block.write(octal(content.length, 11), 124)
  block.write(octal(time, 11), 136)
  block.write(' '.repeat(8), 148)
  block.write('0', 156)
  block.write('ustar\x0000', 257)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${octal(sum, 6)}\0 `, 148)
  return block
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0')
}
