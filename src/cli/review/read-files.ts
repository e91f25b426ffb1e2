import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { ekbError } from '../../core/messages/errors/index.ts'
import { systemReason } from '../../core/system-reason.ts'

/** The bytes of a plan. Throws EkbError FILE_UNREADABLE once they are asked for. */
export async function* readPlanBytes(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file, { highWaterMark: 1 << 20 })
  } catch (cause) {
    throw unreadable('plan', file, cause)
  }
}

/** A text file. Throws EkbError FILE_UNREADABLE, which calls it `what`. */
export async function readTextFile(what: string, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw unreadable(what, file, cause)
  }
}

function unreadable(what: string, file: string, cause: unknown): Error {
  return ekbError('FILE_UNREADABLE', { what, file, reason: systemReason(cause) }, { cause })
}
