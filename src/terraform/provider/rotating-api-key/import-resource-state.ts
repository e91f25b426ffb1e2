import { type ConfiguredSession, knownProject, requireSession } from '../../../keys/index.ts'
import { importRotating, parseRotatingImportId, projectOfImport } from '../../../keys/rotating/index.ts'
import type { ImportResult } from '../../plugin/managed-resource.ts'
import { writePrivate } from './private-state.ts'
import { valuesOf } from './state.ts'

/** ImportResourceState: adopts a key, or a current and a previous one, by public ids or names. */
export async function importRotatingKey(text: string, configured: ConfiguredSession): Promise<ImportResult> {
  const session = requireSession(configured)
  const id = parseRotatingImportId(text)
  const project = knownProject(projectOfImport(id) ?? null, configured)
  const { state, beside } = await importRotating(session, project, id)
  return { imported: [{ state: valuesOf(state), private: writePrivate({ beside }) }] }
}
