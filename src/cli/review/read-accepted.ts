import { type Acceptances, NO_ACCEPTANCES, readAcceptances } from '../../review/acceptance/index.ts'
import { readTextFile } from './read-files.ts'

/**
 * What `--accept` names; nothing without it.
 *
 * @throws EkbError FILE_UNREADABLE, REVIEW_ACCEPTANCES_INVALID
 */
export async function readAccepted(file: string | undefined, now: Date): Promise<Acceptances> {
  if (file === undefined) return NO_ACCEPTANCES
  return readAcceptances(await readTextFile('list of accepted findings', file), file, now)
}
