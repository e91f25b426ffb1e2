import { writeFile } from 'node:fs/promises'
import { ekbError } from '../../core/messages/errors/index.ts'

/** Writes a report into a file. Throws EkbError FILE_UNWRITABLE, which calls it `what`. */
export async function writeReport(what: string, file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((cause: NodeJS.ErrnoException) => {
    throw ekbError('FILE_UNWRITABLE', { what, file, reason: cause.code ?? 'UNKNOWN' }, { cause })
  })
}
