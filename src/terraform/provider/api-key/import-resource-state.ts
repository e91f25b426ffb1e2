import {
  type Configured,
  keyPreview,
  knownProject,
  parseImportId,
  requireWalk,
  resolveImport,
} from '../../../keys/index.ts'
import type { ImportResult } from '../../plugin/provider.ts'
import { orDiagnostic } from '../diagnostics.ts'
import { writePrivate } from './private-state.ts'
import { createdState } from './state.ts'

/** ImportResourceState: adopts a key by its public id or its name. */
export function importApiKey(text: string, configured: Configured): Promise<ImportResult> {
  return orDiagnostic<ImportResult>(
    async () => {
      const walk = requireWalk(configured)
      const { projectId, selector } = parseImportId(text)
      const project = knownProject(projectId ?? null, configured)
      const { key, now, id } = await resolveImport(walk, project, selector)
      const inputs = {
        name: key.name,
        type: key.type === 'privileged' ? ('privileged' as const) : ('locked_down_viewer' as const),
        project_id: project,
        keepers: null,
        rotate_after: null,
        deletion_protection: false,
        store_secret: true,
      }
      const record = {
        id,
        ...(key.value && { value: key.value, fingerprint: `sha256:${key.value.digest()}` }),
        preview: keyPreview(key.value ?? key.masked ?? ''),
        ...(key.createdAt && { createdAt: key.createdAt }),
      }
      return {
        imported: [{ state: createdState(inputs, record), private: writePrivate({ checkedAt: now }) }],
      }
    },
    diagnostics => ({ imported: [], diagnostics }),
  )
}
