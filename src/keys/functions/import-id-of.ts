import { EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { type ImportId, parseImportId } from '../find/import.ts'
import { EXAMPLE_ID } from '../identity/identity.ts'

const PROJECT = /^[^/\s:]+$/

/**
 * The import id of a key. Reading it gives back what it was made of.
 *
 * @param id a public id, or `name:` and an exact name
 * @throws EkbError FUNCTION_PROJECT_INVALID, FUNCTION_ID_INVALID, with the place of the argument as its path
 */
export function importIdOf(projectId: string, id: string): string {
  if (!PROJECT.test(projectId)) throw ekbError('FUNCTION_PROJECT_INVALID', {}, { path: [0] })
  // A project before the id would be another one than the first argument.
  if (read(id)?.projectId !== undefined) throw refused()
  const text = `${projectId}/${id}`
  if (read(text)?.projectId !== projectId) throw refused()
  return text
}

function read(text: string): ImportId | undefined {
  try {
    return parseImportId(text)
  } catch (error) {
    if (error instanceof EkbError) return undefined
    throw error
  }
}

function refused(): EkbError {
  return ekbError('FUNCTION_ID_INVALID', { example: EXAMPLE_ID }, { path: [1] })
}
