import { ekbError } from '../../core/messages/errors/index.ts'
import { EXAMPLE_ID, publicId, sameName } from '../identity/identity.ts'
import type { Beside } from '../read/refresh.ts'
import type { Session } from '../session/session.ts'
import { type Found, findByIdOrName, type KeySelector } from './find.ts'

const SECRET = /^[A-Za-z0-9+/]{20,}={1,2}$/

/** A parsed import id. */
export interface ImportId {
  /** Absent for the provider's default project. */
  readonly projectId?: string
  readonly selector: KeySelector
}

/**
 * Parses an import id: `<id>`, `<project id>/<id>`, `name:<exact name>`, `<project id>/name:<exact name>`.
 * A name may have slashes and colons: everything after `name:` is the name.
 *
 * @throws EkbError IMPORT_ID_INVALID
 */
export function parseImportId(text: string): ImportId {
  // The secret of a key is base64 and may have a slash: a part of it must not be taken for a project.
  if (SECRET.test(text)) throw ekbError('IMPORT_ID_INVALID', { example: EXAMPLE_ID })
  const [, project, name] = /^(?:([^/\s:]+)\/)?name:(.+)$/s.exec(text) ?? []
  if (name !== undefined) return { ...(project && { projectId: project }), selector: { name } }
  const [, owner, id] = /^(?:([^/\s]+)\/)?([^/\s]+)$/.exec(text) ?? []
  if (id === undefined || id === 'name:') throw ekbError('IMPORT_ID_INVALID', { example: EXAMPLE_ID })
  return { ...(owner && { projectId: owner }), selector: { id } }
}

/**
 * Reads an identity that a person imports by.
 *
 * @param projectId null for the provider's default project
 * @param id the public id, or whatever else identifies a resource of the type
 * @throws EkbError IDENTITY_INVALID
 */
export function identityImport(
  projectId: string | null,
  id: string | null,
): ImportId & { readonly selector: { readonly id: string } } {
  if (id === null || !/^[^/\s]+$/.test(id) || SECRET.test(id)) {
    throw ekbError('IDENTITY_INVALID', { example: EXAMPLE_ID })
  }
  return { ...(projectId !== null && projectId !== '' && { projectId }), selector: { id } }
}

/** A key that can be imported, with its public id. */
export interface Importable extends Found {
  readonly id: string
  /** The name for the state: from the import id if it has one, else from the platform. */
  readonly name: string
  readonly beside: Beside
}

/**
 * Finds the key of an import id. It refuses the system key, a key value in place of an id, and a key that could never
 * be deleted later.
 *
 * @throws EkbError
 */
export async function resolveImport(
  session: Session,
  projectId: string,
  selector: ImportId['selector'],
): Promise<Importable> {
  if ('id' in selector) {
    const { keys } = await session.project(projectId).keys.current()
    const pasted = keys.find(key => key.value?.reveal() === selector.id)
    if (pasted !== undefined) throw ekbError('IMPORT_BY_VALUE', { id: publicId(pasted) ?? EXAMPLE_ID })
  }
  const found = await findByIdOrName(session, projectId, selector, 'adopt')
  return adoptable(session, projectId, found, 'name' in selector ? selector.name : undefined)
}

/**
 * Decides how a key that exists goes into a state.
 *
 * @param given the name that somebody gave it; absent for that of the platform
 * @throws EkbError SYSTEM_KEY_IMPORT, IMPORT_UNUSABLE
 */
export function adoptable(
  session: Session,
  projectId: string,
  { key, now }: Found,
  given: string | undefined,
): Importable {
  const id = publicId(key)
  if (key.system) throw ekbError('SYSTEM_KEY_IMPORT', { id: id ?? key.name, project: projectId })
  if (id === undefined) throw ekbError('IMPORT_UNUSABLE', {})
  const asked = given !== undefined && !sameName(given, key.name) ? given : undefined
  const named = asked === undefined ? { adoptedName: key.name } : { storedName: key.name }
  const holder = session.project(projectId).holders.next(session.clock.now())
  return { key, now, id, name: asked ?? key.name, beside: { ...named, holder } }
}
