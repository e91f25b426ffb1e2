import { EkbError } from '../../core/messages/errors/index.ts'
import { isSystemName } from '../../platform/reader/index.ts'
import { fingerprint, keyPreview, sameName } from '../identity/identity.ts'
import { withErrorContext } from '../session/error-context.ts'
import { followIfOwn } from '../session/own-key.ts'
import { type Session, throwIfStopped } from '../session/session.ts'
import { systemKeyClaimed } from '../state/inputs.ts'
import { nameStored } from '../warnings.ts'
import { awaitListed } from './await-listed.ts'
import { CreateAttempt, type Creation, type NewKey } from './create-attempt.ts'
import { reconcile } from './reconcile.ts'
import { requireHandle } from './require-handle.ts'
import { idFromAnswer, type PostAnswer } from './response-trust.ts'
import { requireNew } from './verify-answer.ts'

/** Errors that show that the answers to POSTs cannot be trusted without a list. */
const DOUBTS: ReadonlySet<string> = new Set(['CREATE_NOT_NEW', 'CREATE_CONTRADICTED'])

/**
 * Creates a key and never loses one: it sends the POST once, and looks for the key in lists if the answer is lost.
 *
 * @throws EkbError whenever no key is to be kept: it was refused or never sent, none can be found after
 *   a lost answer (CREATE_LOST), more than one could be it (CREATE_AMBIGUOUS), or the answer's key is not the
 *   new one (CREATE_NOT_NEW, CREATE_CONTRADICTED)
 */
export function createKey(session: Session, wanted: NewKey, signal: AbortSignal): Promise<Creation> {
  return withErrorContext('Creating', { name: wanted.name }, async () => {
    if (isSystemName(wanted.name)) throw systemKeyClaimed(wanted.name, wanted.projectId)
    const attempt = new CreateAttempt(session, wanted, signal)
    try {
      return await create(attempt)
    } catch (error) {
      if (error instanceof EkbError && DOUBTS.has(error.code)) attempt.project.responseTrust.doubt()
      throw error
    } finally {
      attempt.leaveBatch()
      await awaitAllListed(attempt)
    }
  })
}

async function create(attempt: CreateAttempt): Promise<Creation> {
  const { session, project, wanted, signal } = attempt
  // The system key is always in the list, so this shows the platform's dialect, and which keys exist already.
  const before = await project.keys.known()
  if (!wanted.storeSecret) requireHandle(before, wanted.projectId)
  const name = wanted.name.trim().normalize('NFC')
  const outcome = await project.createMutex.runExclusive(name, () => post(attempt))
  if ('recovered' in outcome) return outcome.recovered
  const creation = await accept(attempt, outcome)
  const { value: key, secret } = outcome.created
  const pair = wanted.storeSecret && secret ? { key, secret } : undefined
  const made = project.lines.made(creation.key.id, wanted, pair)
  await followIfOwn(session, project, made, before.keys, signal)
  return creation
}

/** Sends the POST. If its answer is lost, looks for the key: creates of one name do this one after the other. */
async function post(attempt: CreateAttempt): Promise<PostAnswer | { readonly recovered: Creation }> {
  const { session, project, wanted, signal } = attempt
  throwIfStopped(signal)
  attempt.noteSent()
  try {
    const { projectId, name, type } = wanted
    const created = await session.platform.create(projectId, { name, type }, { signal })
    requireNew(attempt, created)
    project.claimedKeys.add(created, name)
    return { created, wanted, took: session.clock.now().getTime() - attempt.sentAt.getTime() }
  } catch (error) {
    if (!(error instanceof EkbError) || error.outcome !== 'unknown') throw error
    const failedAt = session.clock.now()
    // The search takes long.
    attempt.leaveBatch()
    return { recovered: await reconcile(attempt, { failedAt, reason: error }) }
  }
}

/** Makes a state of the answer to the POST: by itself if it can be trusted, else with the list that shows the key. */
async function accept(attempt: CreateAttempt, answer: PostAnswer): Promise<Creation> {
  const { session, project, wanted, signal } = attempt
  const { created } = answer
  const id = idFromAnswer(created)
  const change = project.keys.noteCreated(id)
  const isTrusted = !signal.aborted && project.responseTrust.accepts(answer, change)
  const listed = isTrusted || signal.aborted ? undefined : await awaitListed(attempt, answer)
  // Lists that were late until now say nothing about whether the key is there.
  if (!isTrusted && listed === undefined) project.keys.noteCreated(id)
  const shown = listed?.key.name ?? ''
  return {
    ...(shown !== '' &&
      !sameName(shown, wanted.name) && { storedName: shown, warnings: [nameStored(wanted.name, shown)] }),
    key: {
      id: listed?.key.id ?? id,
      value: created.value,
      ...(created.secret && { secret: created.secret }),
      preview: keyPreview(created.value),
      fingerprint: fingerprint(created.value),
      createdAt: listed?.key.createdAt ?? created.createdAt ?? created.date ?? session.now(),
    },
    now: listed?.now ?? created.date ?? session.now(),
  }
}

/**
 * Lets the last of the creates under way wait for a list that shows all of their keys: an engine may list again the
 * moment after, and would create a key anew that is missing then.
 */
async function awaitAllListed({ session, project }: CreateAttempt): Promise<void> {
  if (project.responseTrust.allShown || session.stop.aborted) return
  await project.createBatcher.afterLast(() => project.keys.whenShown())
}
