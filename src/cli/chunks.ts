import { collectEvery } from '../core/garbage.ts'

/** Characters of a chunk, at least. */
const CHUNK = 64 * 1024
/** After so many characters, garbage is collected. */
const CHARACTERS_AT_A_TIME = 2 ** 19

/** Joins small pieces, so that each chunk is worth a write of its own. */
export function* chunksOf(pieces: Iterable<string>): Generator<string> {
  const collect = collectEvery(CHARACTERS_AT_A_TIME)
  let chunk = ''
  for (const piece of pieces) {
    chunk += piece
    if (chunk.length < CHUNK) continue
    yield chunk
    collect(chunk.length)
    chunk = ''
  }
  if (chunk !== '') yield chunk
}
