import { chunksOf } from './chunks.ts'
import type { Terminal } from './terminal.ts'

/** Writes what a program reads in chunks, each once the one before is taken: a slow reader fills no memory. */
export async function writeOut(pieces: Iterable<string>, { out }: Terminal): Promise<void> {
  for (const chunk of chunksOf(pieces)) await out(chunk)
}
