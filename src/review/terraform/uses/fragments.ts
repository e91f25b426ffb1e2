import { gunzipSync } from 'node:zlib'

/** So many characters in a row are more than the page and a preview show of a key. */
const PIECE = 12
/** A text can be encoded in a text that is encoded. */
const DEEPEST = 3
const LONGEST_UNPACKED = 1_000_000

const BASE64 = /[A-Za-z0-9+/_-]{16,}={0,2}/g
const HEX = /[0-9a-f]{24,}/gi

/** Finds pieces of values in texts, also where somebody changed their case, took out marks, or encoded them. */
export class Fragments<Value> {
  readonly #pieces = new Map<string, Set<Value>>()

  /** @param value what stands for the text in answers */
  add(text: string, value: Value): void {
    const plain = normalized(text)
    for (let at = 0; at + PIECE <= plain.length; at += 1) {
      const piece = plain.slice(at, at + PIECE)
      const known = this.#pieces.get(piece)
      if (known === undefined) this.#pieces.set(piece, new Set([value]))
      else known.add(value)
    }
  }

  /** The values of which a piece stands in the text. */
  in(text: string): ReadonlySet<Value> {
    const found = new Set<Value>()
    for (const variant of variantsOf(text, DEEPEST)) {
      const plain = normalized(variant)
      for (let at = 0; at + PIECE <= plain.length; at += 1) {
        for (const value of this.#pieces.get(plain.slice(at, at + PIECE)) ?? []) found.add(value)
      }
    }
    return found
  }
}

function normalized(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '')
}

function variantsOf(text: string, depth: number): readonly string[] {
  if (depth === 0) return [text]
  const decoded = [
    ...(/%[0-9a-f]{2}/i.test(text) ? [unescaped(text)] : []),
    ...[...text.matchAll(BASE64)].map(([run]) => decodeBytes(Buffer.from(run, 'base64'))),
    ...[...text.matchAll(HEX)].map(([run]) => decodeBytes(Buffer.from(run, 'hex'))),
  ]
  return [text, [...text].reverse().join(''), ...decoded.flatMap(found => variantsOf(found, depth - 1))]
}

function unescaped(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

function decodeBytes(bytes: Buffer): string {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    try {
      return gunzipSync(bytes, { maxOutputLength: LONGEST_UNPACKED }).toString('latin1')
    } catch {
      // It only looked like an archive.
    }
  }
  // What was UTF-16 has a zero behind every character.
  return bytes.toString('latin1').replaceAll('\0', '')
}
