import { identityImport } from '../../../keys/index.ts'
import type { ImportTarget } from '../../plugin/managed-resource.ts'
import { knownText } from '../values.ts'

/** Reads the identity that an import names a key by. @throws EkbError IDENTITY_INVALID */
export function importIdentity({
  identity,
}: Exclude<ImportTarget, string>): ReturnType<typeof identityImport> {
  return identityImport(knownText(identity['project_id']), knownText(identity['id']))
}
