import {
  type ConfiguredSession,
  importedState,
  knownProject,
  parseImportId,
  requireSession,
  resolveImport,
} from '../../../keys/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import type { ImportResult, ImportTarget } from '../../plugin/managed-resource.ts'
import { importIdentity } from '../resource/import-identity.ts'
import { writePrivate } from './private-state.ts'
import { valuesOf } from './state.ts'

/** ImportResourceState: adopts a key by its public id or its name, or by its identity. */
export async function importApiKey(
  target: ImportTarget,
  configured: ConfiguredSession,
  model: KeyModel,
): Promise<ImportResult> {
  const session = requireSession(configured)
  const { projectId, selector } = typeof target === 'string' ? parseImportId(target) : importIdentity(target)
  const project = knownProject(projectId ?? null, configured)
  const found = await resolveImport(session, project, selector)
  const state = valuesOf(importedState(found, project, model), model)
  return { imported: [{ state, private: writePrivate({ ...found.beside, checkedAt: found.now }) }] }
}
