import { EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { engineText } from '../../core/messages/index.ts'
import type { Secret } from '../../core/secret.ts'
import type { PlatformKey } from '../../platform/key.ts'
import type { DeleteAnswer } from '../../platform/port.ts'
import { refuseConflict } from '../identity/conflicts.ts'
import type { KeyReference } from '../identity/identity.ts'
import { countPossible, type Match } from '../identity/match.ts'
import { lookUp } from '../read/read.ts'
import { withErrorContext } from '../session/error-context.ts'
import { type ProjectSession, type Session, throwIfStopped } from '../session/session.ts'
import { confirmAlone, confirmTogether, confirmTrusted, type Unconfirmed } from './confirm-delete.ts'

/** How many keys one error names. */
const NAMED_AT_MOST = 20

/**
 * Deletes a key. A key that is already gone is a success. Whatever the platform answers, lists decide: deletes that
 * finish together share the list that confirms them. Once a list has confirmed the first ones, the last delete under
 * way looks for all later ones.
 *
 * @throws EkbError if the key still exists, or nothing is known; the state must keep it. The last delete under way
 *   throws DELETES_UNCONFIRMED for keys of other deletes that still exist.
 */
export async function deleteKey(
  session: Session,
  projectId: string,
  wanted: KeyReference,
  signal: AbortSignal,
): Promise<void> {
  const project = session.project(projectId)
  const end = project.deleteBatcher.begin()
  const [own] = await Promise.allSettled([
    withErrorContext('Deleting', wanted, () => deleteListed(session, projectId, wanted, signal, end)),
  ])
  end()
  const others = await lookForTrusted(session, project)
  if (own.status === 'fulfilled' && others === undefined) return
  if (own.status === 'fulfilled') throw others
  const both = others !== undefined && own.reason instanceof EkbError
  throw both ? own.reason.about(engineText('{others}', { others: others.detail })) : own.reason
}

/** Lets the last delete under way check the trusted ones. */
async function lookForTrusted(session: Session, project: ProjectSession): Promise<EkbError | undefined> {
  if (project.trustedDeletes.allChecked) return undefined
  let failure: EkbError | undefined
  await project.deleteBatcher.afterLast(async () => {
    const left = await confirmTrusted(session, project)
    const [first] = left
    if (first === undefined) return
    project.trustedDeletes.compare(false)
    const named = left.slice(0, NAMED_AT_MOST).map(({ name, id }) => `"${name}" (${id})`)
    const more = left.length > named.length ? ` and ${left.length - named.length} more` : ''
    failure = ekbError('DELETES_UNCONFIRMED', {
      keys: named.join(', ') + more,
      project: project.projectId,
      seen: SEEN_OF_SEVERAL[first.seen],
      example: first.id,
    })
  })
  return failure
}

async function deleteListed(
  session: Session,
  projectId: string,
  wanted: KeyReference,
  signal: AbortSignal,
  end: () => void,
): Promise<void> {
  const project = session.project(projectId)
  const { match, list } = await lookUp(session, projectId, wanted)
  if (match === undefined) return
  const { key } = match
  refuseConflict(match, wanted, projectId)
  const earlier = key.id === undefined ? undefined : project.presence.contradiction(key.id, wanted)
  if (earlier !== undefined) refuseConflict(earlier, wanted, projectId)
  refuseSystemKey(key, projectId, wanted.id)
  const ref = handle(match, projectId, wanted)
  throwIfStopped(signal)
  const { answer, failure } = await send(session, projectId, ref, signal)
  if (answer?.says === 'deleted') {
    noteDeleted(project, wanted)
    if (match.sure && project.trustedDeletes.suffices) {
      project.trustedDeletes.take({ wanted, name: key.name })
      return
    }
  }
  const confirm = answer?.says === 'deleted' ? confirmTogether : confirmAlone
  const alike = match.sure ? {} : { alike: countPossible(list.keys, wanted) }
  const seen = await confirm(session, project, { wanted, ...alike, end })
  if (answer?.says === 'deleted') project.trustedDeletes.compare(seen === 'gone')
  if (seen !== 'gone') throw failure ?? unconfirmed(key, projectId, wanted, answer, seen)
  if (answer?.says !== 'deleted') noteDeleted(project, wanted)
}

/** Lists from before still show the key, and nobody is to have its values any more. */
function noteDeleted({ keys, handover }: ProjectSession, deleted: KeyReference): void {
  keys.noteDeleted(deleted.id)
  handover.forget(deleted)
}

/** Sends the DELETE. A lost answer decides nothing: to call a live key deleted would do harm. */
async function send(
  session: Session,
  projectId: string,
  ref: string | Secret,
  signal: AbortSignal,
): Promise<{ readonly answer?: DeleteAnswer; readonly failure?: EkbError }> {
  try {
    return { answer: await session.platform.delete(projectId, ref, { signal }) }
  } catch (error) {
    if (!(error instanceof EkbError) || error.outcome !== 'unknown') throw error
    return { failure: error }
  }
}

/** Refuses to delete the system key, however the platform marks it. */
export function refuseSystemKey(key: PlatformKey, projectId: string, id: string): void {
  if (key.system) throw ekbError('SYSTEM_KEY_DELETE', { id, project: projectId })
}

function handle({ key, sure }: Match, projectId: string, wanted: KeyReference): string | Secret {
  // Where nothing tells which of the listed keys it is, the value in the state does: no other key has it.
  const ref = sure && key.id !== undefined ? key.id : (wanted.value ?? (sure ? key.value : undefined))
  if (ref !== undefined) return ref
  throw ekbError('KEY_VALUE_UNKNOWN', { name: key.name, id: wanted.id, project: projectId })
}

const SEEN: Readonly<Record<Unconfirmed, string>> = {
  listed: 'still lists it',
  'no list': 'gave no list since',
  'no whole list': 'gave no list since that shows all of its keys',
}

const SEEN_OF_SEVERAL: Readonly<Record<Unconfirmed, string>> = { ...SEEN, listed: 'still lists them' }

function unconfirmed(
  key: PlatformKey,
  project: string,
  { id }: KeyReference,
  answer: DeleteAnswer | undefined,
  seen: Unconfirmed,
): EkbError {
  const said =
    answer?.says === 'unconfirmed'
      ? answer.said
      : `The platform answered that it ${answer?.says === 'absent' ? 'does not know' : 'has deleted'} ${id}.`
  return ekbError('DELETE_UNCONFIRMED', { name: key.name, id, project, said, seen: SEEN[seen] })
}
