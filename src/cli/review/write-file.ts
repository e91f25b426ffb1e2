import { writeFile } from 'node:fs/promises'
import { ekbError } from '../../core/messages/errors/index.ts'
import { systemReason } from '../../core/system-reason.ts'
import { chunksOf } from '../chunks.ts'

/** Writes a report, whole or in pieces, into a file. Throws EkbError FILE_UNWRITABLE, which calls it `what`. */
export async function writeReport(
  what: string,
  file: string,
  text: string | Iterable<string>,
): Promise<void> {
  await writeFile(file, typeof text === 'string' ? text : chunksOf(text)).catch(
    (cause: NodeJS.ErrnoException) => {
      throw ekbError('FILE_UNWRITABLE', { what, file, reason: systemReason(cause) }, { cause })
    },
  )
}
