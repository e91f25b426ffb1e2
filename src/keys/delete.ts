import { EkbError, ekbError } from '../platform/errors/index.ts'
import type { PlatformKey } from '../platform/key.ts'
import type { Secret } from '../platform/secret.ts'
import { findKey, type KeyReference, type Match } from './identity.ts'
import { isEmpty } from './project-keys.ts'
import { lookUp } from './read.ts'
import { throwIfStopped, type Walk } from './walk.ts'

/** How long a deleted key may still be shown before it counts as not deleted, in milliseconds. */
const INVISIBLE_WITHIN = 10_000
const FIRST_WAIT = 250

/**
 * Deletes a key. One that is already gone is a success; one whose DELETE was answered badly is looked
 * for in fresh lists before anything is claimed.
 *
 * @throws EkbError where the key still exists, or nothing can be known; the state must keep it
 */
export async function deleteKey(
  walk: Walk,
  projectId: string,
  wanted: KeyReference,
  signal: AbortSignal,
): Promise<void> {
  const { match } = await lookUp(walk, projectId, wanted)
  if (match === undefined) return
  const { key } = match
  refuseSystemKey(key, projectId, wanted.id)
  const { keys } = walk.project(projectId)
  throwIfStopped(signal)
  try {
    const answer = await walk.platform.delete(projectId, handle(match, projectId, wanted), { signal })
    if (answer.says !== 'deleted' && !(await isGone(walk, projectId, wanted))) {
      const said =
        answer.says === 'absent' ? `The platform answered that it does not know ${wanted.id}.` : answer.said
      throw ekbError('DELETE_UNCONFIRMED', { name: key.name, id: wanted.id, project: projectId, said })
    }
  } catch (error) {
    if (!(error instanceof EkbError) || error.outcome !== 'unknown') throw error
    // Deleting twice does no harm, but calling a live key deleted would: only lists decide.
    if (!(await isGone(walk, projectId, wanted).catch(() => false))) throw error
  }
  keys.noteDeleted(wanted.id)
}

/** Refuses to touch the system key, whatever sign shows it. */
export function refuseSystemKey(key: PlatformKey, projectId: string, id: string): void {
  if (key.system) throw ekbError('SYSTEM_KEY_DELETE', { id, project: projectId })
}

function handle({ key, sure }: Match, projectId: string, wanted: KeyReference): string | Secret {
  // Without an id of its own it is deleted by the value that is remembered, and that names no other key.
  const ref = key.id === undefined ? (wanted.value ?? key.value) : sure ? key.id : undefined
  if (ref !== undefined) return ref
  throw ekbError('KEY_VALUE_UNKNOWN', { name: key.name, id: wanted.id, project: projectId })
}

/**
 * Whether two lists in a row lack the key, within the time that a deleted key may still be shown. One that
 * has no key at all says nothing.
 */
async function isGone(walk: Walk, projectId: string, wanted: KeyReference): Promise<boolean> {
  const { keys } = walk.project(projectId)
  const deadline = walk.clock.now().getTime() + INVISIBLE_WITHIN
  let list = await keys.fresh()
  let missing = 0
  for (let wait = FIRST_WAIT; ; wait *= 2) {
    missing = isEmpty(list) || findKey(list.keys, wanted) !== undefined ? 0 : missing + 1
    if (missing === 2) return true
    const next = walk.clock.now().getTime() + wait
    if (next > deadline) return false
    await walk.clock.sleep(wait, walk.stop).catch(() => undefined)
    list = await keys.since(next)
  }
}
