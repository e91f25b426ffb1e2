import { type Review, reviewInputs } from '../../../src/review/index.ts'

/** When a plan is reviewed whose input does not tell its time: 97 days after the corpus begins. */
export const NOW = new Date('2026-06-06T12:00:00Z')

/** Reviews texts as inputs, each by its label. */
export function reviewOf(texts: Readonly<Record<string, string | Uint8Array>>): Promise<Review> {
  const inputs = Object.entries(texts).map(([label, text]) => ({ label, bytes: piecesOf(Buffer.from(text)) }))
  return reviewInputs(inputs, { now: NOW, signal: new AbortController().signal })
}

/** Pieces as a file or a pipe gives them: borders stand anywhere. */
async function* piecesOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  const size = 65_521
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
