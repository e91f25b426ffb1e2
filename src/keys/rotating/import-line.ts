import { ekbError } from '../../core/messages/errors/index.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { typeAndAge } from '../find/describe.ts'
import { type Importable, resolveImport } from '../find/import.ts'
import { publicId } from '../identity/identity.ts'
import { KEY_MODEL } from '../model/index.ts'
import type { Session } from '../session/session.ts'
import type { Snapshot } from '../session/snapshot.ts'
import { importedState } from '../state/state.ts'
import type { RotatingBeside } from './beside.ts'
import { adoptFound } from './import.ts'
import { adoptable, type ListedLine, listedLine, tagOfListed } from './listed-lines.ts'
import { pairProblem } from './pair.ts'
import type { RotatingState } from './state.ts'
import { isTag } from './tag.ts'

/**
 * Adopts what is left of a rotating key: its newest key, and the one before it where the two fit together. What else
 * there is of it is found beside the state.
 *
 * @param id the tag of its keys, or the public id of one of them
 * @throws EkbError as `resolveImport`, and LINE_AMBIGUOUS
 */
export async function importRotatingLine(
  session: Session,
  projectId: string,
  id: string,
): Promise<{ readonly state: RotatingState; readonly beside: RotatingBeside }> {
  const [newest, before] = await findKeys(session, projectId, id)
  const current = await importable(session, projectId, newest)
  const isShown = before !== undefined && publicId(before) !== undefined
  const previous = isShown ? await importable(session, projectId, before) : undefined
  return adoptFound(session, projectId, current, previous && fitting(current, previous, projectId))
}

type Found = readonly [newest: PlatformKey, ...older: PlatformKey[]]

/** A tag in names is meant before an id, and an id before the tag that a key would have. */
async function findKeys(session: Session, projectId: string, id: string): Promise<Found> {
  const lists = session.project(projectId).keys
  const list = await lists.current()
  const found = keysIn(list, projectId, id)
  if (found !== undefined) return found
  const newer = isTag(id) ? keysIn(await lists.following(list), projectId, id) : undefined
  if (newer !== undefined) return newer
  const { key } = await resolveImport(session, projectId, { id })
  return lineOf(await lists.current(), projectId, key)
}

function keysIn(list: Snapshot, projectId: string, id: string): Found | undefined {
  const line = listedLine(list.keys, id)
  if (line !== undefined) return newestFirst(list, projectId, line)
  if (list.keys.some(key => publicId(key) === id)) return undefined
  const [one, ...others] = adoptable(list.keys, id)
  return one && onlyOne(list, projectId, id, [one, ...others])
}

function lineOf(list: Snapshot, projectId: string, key: PlatformKey): Found {
  const tag = tagOfListed(key)
  const line = tag === undefined ? undefined : listedLine(list.keys, tag)
  const isIn = line?.keys.some(one => publicId(one) === publicId(key))
  return line !== undefined && isIn ? newestFirst(list, projectId, line) : [key]
}

/** Two keys of one number come from two runs: nobody but a person can tell which of them readers have. */
function newestFirst(list: Snapshot, projectId: string, { keys, tag, newest }: ListedLine): Found {
  const [current, ...older] = keys
  onlyOne(list, projectId, tag, newest)
  return [current, ...older]
}

function onlyOne(list: Snapshot, project: string, id: string, keys: Found): Found {
  if (keys.length === 1) return keys
  const named = keys.map(key => `${key.name} (${publicId(key)}, ${typeAndAge(key, list.now)})`)
  throw ekbError('LINE_AMBIGUOUS', { project, id, count: String(keys.length), keys: named.join('; ') })
}

function importable(session: Session, projectId: string, key: PlatformKey): Promise<Importable> {
  const id = publicId(key)
  if (id === undefined) throw ekbError('IMPORT_UNUSABLE', {})
  return resolveImport(session, projectId, { id })
}

function fitting(current: Importable, previous: Importable, project: string): Importable | undefined {
  const [one, other] = [current, previous].map(found => importedState(found, project, KEY_MODEL))
  return one && other && pairProblem(one, other) === undefined ? previous : undefined
}
