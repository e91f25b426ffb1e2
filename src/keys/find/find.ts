import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { type EngineText, engineText } from '../../core/messages/index.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { refuseConflict } from '../identity/conflicts.ts'
import { EXAMPLE_ID, keyPreview, publicId, sameName } from '../identity/identity.ts'
import { matchKey } from '../identity/match.ts'
import { sameButForCase } from '../identity/name-forms.ts'
import type { ProjectSession, Session } from '../session/session.ts'
import type { Snapshot } from '../session/snapshot.ts'
import { typeAndAge } from './describe.ts'

/** Selects a key. */
export type KeySelector =
  | { readonly id: string }
  | {
      readonly name: string
      /** Whether to take the youngest of several keys with the name. Default: false. */
      readonly mostRecent?: boolean
    }

/** Why a key is looked for. */
export type Purpose = 'read' | 'adopt' | 'hand over' | 'revoke'

/** One key, and the platform's clock when it was listed. */
export interface Found {
  readonly key: PlatformKey
  readonly now: Date
}

/** The project's system key. @throws EkbError SYSTEM_KEY_MISSING */
export async function findAutomatorKey(session: Session, projectId: string): Promise<Found> {
  const list = await session.project(projectId).keys.current()
  // Any key can have this name; the one that the platform marks is the system key.
  const system = list.keys.filter(key => key.system)
  const key = system.find(key => key.systemByName === undefined) ?? system[0]
  if (key === undefined)
    throw ekbError('SYSTEM_KEY_MISSING', { project: projectId }, { path: ['project_id'] })
  return { key, now: list.now }
}

/**
 * Finds the key with a public id, or the one with a name. Of several keys with the name it takes the one that this run
 * has created: during a rotation the old one still exists. If the session's list does not show the key, a second list
 * is asked.
 *
 * @param purpose why the key is looked for; it decides the words of an error. To hand a key over, the list that the
 *   session has is enough if it shows the key: a thousand keys cost one list, whatever else the run changes
 * @throws EkbError KEY_NOT_FOUND, KEY_AMBIGUOUS, ID_SHARED
 */
export async function findByIdOrName(
  session: Session,
  projectId: string,
  selector: KeySelector,
  purpose: Purpose = 'read',
): Promise<Found> {
  const project = session.project(projectId)
  let [list, found] = await selectKnown(project, selector, purpose)
  if (found.length === 0) {
    list = await project.keys.following(list)
    found = select(list, project, selector, purpose)
  }
  const [key] = found
  if (key === undefined) throw notFound(list, projectId, selector, purpose)
  if (found.length > 1) throw ambiguous(list, projectId, found, purpose)
  return { key, now: list.now }
}

async function selectKnown(
  project: ProjectSession,
  selector: KeySelector,
  purpose: Purpose,
): Promise<[list: Snapshot, found: readonly PlatformKey[]]> {
  const { keys } = project
  if (purpose === 'hand over') {
    const list = await keys.known()
    const found = select(list, project, selector, purpose)
    if (found.length === 1 && !found.some(key => keys.hasDeleted(publicId(key) ?? ''))) return [list, found]
  }
  const list = await keys.current()
  return [list, select(list, project, selector, purpose)]
}

function select(
  list: Snapshot,
  project: ProjectSession,
  selector: KeySelector,
  purpose: Purpose,
): readonly PlatformKey[] {
  if ('name' in selector) {
    // Whoever created which, and in whatever other form it may be stored: a deletion has to name one key exactly.
    if (purpose === 'revoke') return list.keys.filter(({ name }) => sameName(name, selector.name))
    return selectByName(list.keys, project, selector)
  }
  const match = matchKey(list.keys, selector)
  if (match === undefined) return []
  refuseConflict(match, { ...selector, name: match.key.name }, project.projectId)
  return [match.key]
}

function selectByName(
  keys: readonly PlatformKey[],
  { claimedKeys }: ProjectSession,
  { name, mostRecent = false }: { readonly name: string; readonly mostRecent?: boolean },
): readonly PlatformKey[] {
  const named = keys.filter(key => sameName(key.name, name) || claimedKeys.isNamed(key, name))
  if (named.length === 0) return storedAs(keys, name)
  if (named.length === 1) return named
  const made = named.filter(key => claimedKeys.has(key))
  if (made.length === 1) return made
  return mostRecent ? youngest(made.length > 0 ? made : named) : named
}

/** The only key whose name differs at most in case and white space: a platform may store a name so. */
function storedAs(keys: readonly PlatformKey[], name: string): readonly PlatformKey[] {
  const alike = keys.filter(key => sameButForCase(key.name, name))
  return alike.length === 1 ? alike : []
}

/** The youngest of several keys; all of them if the age of one is unknown. */
function youngest(keys: readonly PlatformKey[]): readonly PlatformKey[] {
  const times = keys.map(({ createdAt }) => createdAt?.getTime() ?? Number.NaN)
  const last = Math.max(...times)
  return Number.isNaN(last) ? keys : keys.filter(({ createdAt }) => createdAt?.getTime() === last)
}

function notFound({ keys }: Snapshot, project: string, selector: KeySelector, purpose: Purpose): EkbError {
  // The id may be a key value that somebody pasted, so the error does not repeat it.
  const what = 'name' in selector ? `named "${selector.name}"` : 'with that id'
  const path = purpose === 'adopt' ? {} : { path: ['name' in selector ? 'name' : 'id'] }
  const hint = purpose === 'adopt' ? importHint(keys, selector) : ''
  return ekbError('KEY_NOT_FOUND', { project, what, hint, example: EXAMPLE_ID }, path)
}

function importHint(keys: readonly PlatformKey[], selector: KeySelector): string {
  const namesake = 'id' in selector && keys.some(({ name }) => name === selector.id)
  const form = namesake ? `name:${selector.id}` : 'name:<exact name>'
  return ` An import id is the public id, or ${form}; <project id>/ before it names another project. If the key was deleted, remove its import from the configuration, and a new key is created.`
}

const REMEDIES: Readonly<Record<Purpose, EngineText | string>> = {
  read: engineText('Select one by its id, or set most_recent to true for the newest'),
  adopt: 'Import the right one by its id',
  'hand over': 'Select one by its id',
  revoke: 'Select one by its id',
}

function ambiguous(
  list: Snapshot,
  project: string,
  found: readonly PlatformKey[],
  purpose: Purpose,
): EkbError {
  const keys = found.map(key => {
    return `${publicId(key) ?? keyPreview(key.masked ?? '')} (${typeAndAge(key, list.now)})`
  })
  return ekbError(
    'KEY_AMBIGUOUS',
    {
      project,
      count: String(found.length),
      name: found[0]?.name ?? '',
      keys: keys.join('; '),
      remedy: REMEDIES[purpose],
    },
    purpose === 'adopt' ? {} : { path: ['name'] },
  )
}
