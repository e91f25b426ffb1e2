import type { ConfiguredSession } from '../session/configured-session.ts'
import { parseImportId } from './import.ts'

/**
 * What an engine imports a key by: `<id>` in the default project, else `<project id>/<id>`. Absent where no import id
 * can say it.
 *
 * @param id absent where the platform shows none
 */
export function importIdIn(
  projectId: string,
  id: string | undefined,
  defaultProject: ConfiguredSession['projectId'],
): string | undefined {
  if (id === undefined) return undefined
  const text = projectId === defaultProject ? id : `${projectId}/${id}`
  try {
    const { projectId: project = defaultProject, selector } = parseImportId(text)
    return project === projectId && 'id' in selector && selector.id === id ? text : undefined
  } catch {
    return undefined
  }
}
