import type { PlatformKey } from '../../platform/key.ts'
import { refuseConflict } from '../identity/conflicts.ts'
import type { KeyReference } from '../identity/identity.ts'
import type { Match } from '../identity/match.ts'
import type { ProjectSession, ReadTime, Session } from '../session/session.ts'
import type { Snapshot } from '../session/snapshot.ts'
import { inItsProject } from './other-project.ts'

/** What the platform shows of a key in state. */
export interface Reading extends ReadTime {
  /** Absent if two lists in a row lack it: it is gone. */
  readonly key?: PlatformKey
  /** Whether it has another value than the state, under the same id, name and type. */
  readonly hasNewValue?: true
  /** True if it could be another key: what the list shows of it may be about that one. */
  readonly isDoubtful?: true
}

/**
 * Reads a key from the list that the whole session shares. If it is missing there, another list is asked a second
 * later before the key counts as gone: because of a stale list, the engine would replace a live key.
 *
 * @throws EkbError if no list is available, or none that shows all keys: then nothing is known, and nothing is gone; or
 *   if another key has the id in the state
 */
export async function readKey(session: Session, projectId: string, wanted: KeyReference): Promise<Reading> {
  const { match, now } = await lookUp(session, projectId, wanted)
  if (match !== undefined) refuseConflict(match, wanted, projectId, 'new value')
  const { readings, lines, rotatingLines, plannedNames, handover } = session.project(projectId)
  const time = { now, local: session.clock.now() }
  readings.set(wanted.id, time)
  if (wanted.name !== undefined) plannedNames.noteRead(wanted.name)
  if (match === undefined) {
    lines.lose(wanted.id)
    rotatingLines.lose(wanted.id)
    handover.forget(wanted)
    return time
  }
  const { key, sure, conflict } = match
  if (conflict === 'new value') return { key, hasNewValue: true, ...time }
  return { key, ...(!sure && { isDoubtful: true }), ...time }
}

/** The same, with whether the match is sure, and what contradicts it. */
export function lookUp(
  session: Session,
  projectId: string,
  wanted: KeyReference,
): Promise<{ match?: Match; list: Snapshot; now: Date }> {
  const project = session.project(projectId)
  project.claimedKeys.noteInState(wanted)
  return inItsProject(session, projectId, wanted, () => lookIn(project, wanted))
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
