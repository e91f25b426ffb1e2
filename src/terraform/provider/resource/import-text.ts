import type { ImportTarget } from '../../plugin/managed-resource.ts'
import { knownText } from '../values.ts'

/** What an import names a key by, as the one text that the key rules read: an identity is a project and an id. */
export function importText(target: ImportTarget): string {
  if (typeof target === 'string') return target
  const project = knownText(target.identity['project_id'])
  const id = knownText(target.identity['id']) ?? ''
  return project === null ? id : `${project}/${id}`
}
