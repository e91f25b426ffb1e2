import type { PlatformKey } from '../../platform/key.ts'
import { refuseConflict } from '../identity/conflicts.ts'
import type { KeyReference } from '../identity/identity.ts'
import type { Match } from '../identity/match.ts'
import type { ProjectSession, ReadTime, Session } from '../session/session.ts'
import type { Snapshot } from '../session/snapshot.ts'
import { inItsProject } from './other-project.ts'

/** What the platform shows of a remembered key. */
export interface Reading extends ReadTime {
  /** Absent where two lists in a row do not have it: it is gone. */
  readonly key?: PlatformKey
  /** Whether it has another value than is remembered, under the same id, name and type. */
  readonly hasNewValue?: true
}

/**
 * Reads a key from the list that the whole session shares. A key that is missing there is looked for in another
 * one, a second later, before it is called gone: believing a stale list would create, and so rotate, a live key.
 *
 * @throws EkbError where no list can be had, or none that shows all keys: then nothing is known, and nothing is
 *   gone; or where what has the id is not the key that is remembered
 */
export async function readKey(session: Session, projectId: string, wanted: KeyReference): Promise<Reading> {
  const { match, now } = await lookUp(session, projectId, wanted)
  if (match !== undefined) refuseConflict(match, wanted, projectId, 'new value')
  const { readings, lines, plannedNames } = session.project(projectId)
  const time = { now, local: session.clock.now() }
  readings.set(wanted.id, time)
  if (wanted.name !== undefined) plannedNames.noteRead(wanted.name)
  if (match === undefined) {
    lines.lose(wanted.id)
    return time
  }
  return { key: match.key, ...(match.conflict === 'new value' && { hasNewValue: true }), ...time }
}

/** The same, with how sure it is that the key is the one, and what contradicts that. */
export function lookUp(
  session: Session,
  projectId: string,
  wanted: KeyReference,
): Promise<{ match?: Match; list: Snapshot; now: Date }> {
  return inItsProject(session, projectId, wanted, () => lookIn(session.project(projectId), wanted))
}

async function lookIn(
  { keys, presence }: ProjectSession,
  wanted: KeyReference,
): Promise<{ match?: Match; list: Snapshot; now: Date }> {
  let list = await (keys.mayLag(wanted.id) ? keys.current() : keys.known())
  for (let looks = 1; ; looks += 1) {
    const match = presence.find(list, wanted)
    if (match !== undefined) return { match, list, now: list.now }
    if (presence.isGone(wanted)) return { list, now: list.now }
    const notWhole = presence.whyNotWhole(list)
    if (looks > 1 && notWhole !== undefined) throw notWhole
    list = await keys.apart(list)
  }
}
