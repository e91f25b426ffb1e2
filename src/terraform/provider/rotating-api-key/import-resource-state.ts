import { type ConfiguredSession, knownProject, requireSession, type Session } from '../../../keys/index.ts'
import {
  importRotating,
  importRotatingLine,
  parseRotatingImportId,
  projectOfImport,
} from '../../../keys/rotating/index.ts'
import type { ImportResult, ImportTarget } from '../../plugin/managed-resource.ts'
import { importIdentity } from '../resource/import-identity.ts'
import { writePrivate } from './private-state.ts'
import { valuesOf } from './state.ts'

/** ImportResourceState: adopts a key, or a current and a previous one, by public ids or names, or by the identity. */
export async function importRotatingKey(
  target: ImportTarget,
  configured: ConfiguredSession,
): Promise<ImportResult> {
  const { state, beside } = await adopted(target, requireSession(configured), configured)
  return { imported: [{ state: valuesOf(state), private: writePrivate({ beside }) }] }
}

function adopted(
  target: ImportTarget,
  session: Session,
  configured: ConfiguredSession,
): ReturnType<typeof importRotating> {
  if (typeof target !== 'string') {
    const { projectId, selector } = importIdentity(target)
    return importRotatingLine(session, knownProject(projectId ?? null, configured), selector.id)
  }
  const id = parseRotatingImportId(target)
  return importRotating(session, knownProject(projectOfImport(id) ?? null, configured), id)
}
