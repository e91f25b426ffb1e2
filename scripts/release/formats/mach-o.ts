import { createHash } from 'node:crypto'

const MAGIC_64 = 0xfeedfacf
const LC_SEGMENT_64 = 0x19
const LC_CODE_SIGNATURE = 0x1d
const HEADER = 32

const SUPERBLOB = 0xfade0cc0
const CODE_DIRECTORY = 0xfade0c02
const VERSION = 0x20400
const ADHOC = 0x2
const SHA256 = 2
const HASH_BYTES = 32
const PAGE_BITS = 12
const PAGE = 1 << PAGE_BITS
const MAIN_BINARY = 1
/** Bytes of a code directory of this version, before the identifier. */
const DIRECTORY_BYTES = 88
/** A superblob with one blob in it: magic, length, count, and the blob's slot and offset. */
const SUPERBLOB_BYTES = 20

/** Where things are in an executable of macOS. */
interface Layout {
  /** Offsets in the file of the load command of the signature and of that of the segment which holds it. */
  readonly signatureCommand: number
  readonly linkEditCommand: number
  /** Where the signature begins; everything before is signed. */
  readonly signature: number
  /** Bytes of the segment with the code. */
  readonly text: number
}

/**
 * The executable with an ad-hoc signature that fits its content, which macOS asks for before it starts a file.
 * Whatever signature was there is dropped. Throws a `RangeError` where the file is no 64-bit executable with room
 * for one.
 *
 * Format: xnu, osfmk/kern/cs_blobs.h; multi-byte numbers of a signature are big-endian.
 *
 * @param identifier that the signature names
 */
export function signAdHoc(file: Buffer, identifier: string): Buffer {
  const layout = layoutOf(file)
  const pages = Math.ceil(layout.signature / PAGE)
  const name = Buffer.from(`${identifier}\0`)
  const hashOffset = DIRECTORY_BYTES + name.length
  const length = hashOffset + pages * HASH_BYTES
  const signature = Buffer.alloc(SUPERBLOB_BYTES + length)
  writeNumbers(signature, 0, [SUPERBLOB, signature.length, 1, 0, SUPERBLOB_BYTES])

  const signed = Buffer.from(file.subarray(0, layout.signature))
  signed.writeUInt32LE(signature.length, layout.signatureCommand + 12)
  const begin = Number(signed.readBigUInt64LE(layout.linkEditCommand + 40))
  const size = layout.signature + signature.length - begin
  signed.writeBigUInt64LE(BigInt(size), layout.linkEditCommand + 48)
  signed.writeBigUInt64LE(BigInt(Math.ceil(size / 0x4000) * 0x4000), layout.linkEditCommand + 32)

  const at = SUPERBLOB_BYTES
  const numbers = [CODE_DIRECTORY, length, VERSION, ADHOC, hashOffset, DIRECTORY_BYTES, 0, pages]
  writeNumbers(signature, at, [...numbers, layout.signature])
  signature.set([HASH_BYTES, SHA256, 0, PAGE_BITS], at + 36)
  signature.writeBigUInt64BE(BigInt(layout.text), at + 72)
  signature.writeBigUInt64BE(BigInt(MAIN_BINARY), at + 80)
  name.copy(signature, at + DIRECTORY_BYTES)
  for (let page = 0; page < pages; page++) {
    hashOfPage(signed, page, layout.signature).copy(signature, at + hashOffset + page * HASH_BYTES)
  }
  return Buffer.concat([signed, signature])
}

/** What is wrong with an executable's signature; undefined where it fits the content. */
export function signatureProblem(file: Buffer): string | undefined {
  let layout: Layout
  try {
    layout = layoutOf(file)
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    return cause.message
  }
  const blob = file.subarray(layout.signature)
  if (blob.length < SUPERBLOB_BYTES || blob.readUInt32BE(0) !== SUPERBLOB)
    return 'its signature is unreadable'
  const at = blob.readUInt32BE(16)
  if (blob.readUInt32BE(at) !== CODE_DIRECTORY) return 'its signature has no code directory'
  const hashes = at + blob.readUInt32BE(at + 16)
  const pages = blob.readUInt32BE(at + 28)
  const limit = blob.readUInt32BE(at + 32)
  if (limit !== layout.signature) return 'its signature ends before its content does'
  if (pages !== Math.ceil(limit / PAGE) || blob[at + 39] !== PAGE_BITS)
    return 'its signature leaves pages out'
  for (let page = 0; page < pages; page++) {
    const from = hashes + page * HASH_BYTES
    if (!hashOfPage(file, page, limit).equals(blob.subarray(from, from + HASH_BYTES))) {
      return `its signature does not fit its content (page ${page})`
    }
  }
  return undefined
}

function hashOfPage(file: Buffer, page: number, limit: number): Buffer {
  const bytes = file.subarray(page * PAGE, Math.min((page + 1) * PAGE, limit))
  return createHash('sha256').update(bytes).digest()
}

function layoutOf(file: Buffer): Layout {
  if (file.length < HEADER || file.readUInt32LE(0) !== MAGIC_64) {
    throw new RangeError('it is no 64-bit executable of macOS')
  }
  const found: { -readonly [Key in keyof Layout]?: Layout[Key] } = {}
  let at = HEADER
  for (let left = file.readUInt32LE(16); left > 0; left--) {
    const command = file.readUInt32LE(at)
    if (command === LC_SEGMENT_64) {
      const name = file.toString('latin1', at + 8, at + 24).replace(/\0+$/, '')
      if (name === '__LINKEDIT') found.linkEditCommand = at
      if (name === '__TEXT') found.text = Number(file.readBigUInt64LE(at + 48))
    }
    if (command === LC_CODE_SIGNATURE) {
      found.signatureCommand = at
      found.signature = file.readUInt32LE(at + 8)
    }
    at += file.readUInt32LE(at + 4)
  }
  const { signatureCommand, linkEditCommand, signature, text } = found
  if (
    signatureCommand === undefined ||
    linkEditCommand === undefined ||
    signature === undefined ||
    text === undefined
  ) {
    throw new RangeError('it has no place for a signature')
  }
  return { signatureCommand, linkEditCommand, signature, text }
}

function writeNumbers(target: Buffer, at: number, numbers: readonly number[]): void {
  for (const [index, number] of numbers.entries()) target.writeUInt32BE(number, at + 4 * index)
}
