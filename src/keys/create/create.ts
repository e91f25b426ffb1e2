import { asEkbError } from '../../core/as-ekb-error.ts'
import { EkbError } from '../../core/messages/errors/index.ts'
import type { CreatedKey } from '../../platform/key.ts'
import { isSystemName } from '../../platform/reader/index.ts'
import { fingerprint, keyPreview, sameName } from '../identity/identity.ts'
import { isUnnamed } from '../identity/name-forms.ts'
import { withErrorContext } from '../session/error-context.ts'
import { followIfOwn } from '../session/own-key.ts'
import { type Session, throwIfStopped } from '../session/session.ts'
import { systemKeyClaimed } from '../state/inputs.ts'
import { nameStored } from '../warnings.ts'
import { awaitListed } from './await-listed.ts'
import { CreateAttempt, type Creation, type NewKey } from './create-attempt.ts'
import { isNotOurs, keepBeside, nothing } from './keep-beside.ts'
import { reconcile } from './reconcile.ts'
import { requireHandle } from './require-handle.ts'
import { idFromAnswer, type PostAnswer } from './response-trust.ts'
import type { Judge, Listed } from './sightings.ts'
import { disagreement, requireNew } from './verify-answer.ts'

/**
 * Creates a key and never loses one: it sends the POST once, and looks for the key in lists if the answer is lost.
 * Once an answer has the key, the result has it too: what fails afterwards is in `failures`.
 *
 * @throws EkbError whenever no key is to be kept: it was refused or never sent, none can be found after
 *   a lost answer (CREATE_LOST), more than one could be it (CREATE_AMBIGUOUS), or the answer's key is not the
 *   new one, or would not be found again (CREATE_NOT_NEW, CREATE_CONTRADICTED, CREATE_VALUE_CUT)
 */
export function createKey(session: Session, wanted: NewKey, signal: AbortSignal): Promise<Creation> {
  return withErrorContext('Creating', { name: wanted.name }, async () => {
    if (isSystemName(wanted.name)) throw systemKeyClaimed(wanted.name, wanted.projectId)
    const attempt = new CreateAttempt(session, wanted, signal)
    const { rivals } = attempt.project
    const failures: EkbError[] = []
    rivals.begin(attempt)
    try {
      const creation = await create(attempt, failures)
      const made = creation.problem === undefined ? creation.key.id : undefined
      await keepBeside(failures, () => rivals.end(attempt, made), nothing)
      await leave(attempt, failures)
      const compare = () => rivals.compare(attempt.project.keys.newest)
      const told = await keepBeside(failures, compare, () => [])
      const problem = attempt.sightings?.problem
      if (problem !== undefined) throw problem
      return {
        ...creation,
        ...(told.length > 0 && { warnings: [...(creation.warnings ?? []), ...told] }),
        ...(failures.length > 0 && { failures }),
      }
    } catch (error) {
      await keepBeside(failures, () => rivals.end(attempt, undefined), nothing)
      // The answers to POSTs cannot be trusted without a list.
      if (isNotOurs(error)) attempt.project.responseTrust.doubt()
      await leave(attempt, failures)
      throw error
    } finally {
      attempt.end()
    }
  })
}

async function create(attempt: CreateAttempt, failures: EkbError[]): Promise<Creation> {
  const { session, project, wanted, signal } = attempt
  // The system key is always in the list, so this shows the platform's dialect, and which keys exist already.
  const before = await project.keys.known()
  if (!wanted.storeSecret) requireHandle(before, wanted.projectId)
  const name = wanted.name.trim().normalize('NFC')
  const outcome = await project.createMutex.runExclusive(name, () => post(attempt, failures))
  if ('recovered' in outcome) return outcome.recovered
  const creation = await keepBeside(
    failures,
    () => accept(attempt, outcome),
    () => creationOf(attempt, outcome, undefined),
  )
  const { value: key, secret } = outcome.created
  const pair = wanted.storeSecret && secret ? { key, secret } : undefined
  const follow = () =>
    followIfOwn(session, project, project.lines.made(creation.key.id, wanted, pair), before.keys, signal)
  await keepBeside(failures, follow, nothing)
  return creation
}

/** Sends the POST. If its answer is lost, looks for the key: creates of one name do this one after the other. */
async function post(
  attempt: CreateAttempt,
  failures: EkbError[],
): Promise<PostAnswer | { readonly recovered: Creation }> {
  const { session, project, wanted, signal } = attempt
  const { projectId, name, type } = wanted
  throwIfStopped(signal)
  attempt.noteSent()
  let created: CreatedKey
  try {
    created = await session.platform.create(projectId, { name, type }, { signal })
  } catch (error) {
    // What nobody expected may have happened after the request was sent.
    if (error instanceof EkbError && error.outcome !== 'unknown') throw error
    const failedAt = session.clock.now()
    // The search takes long.
    attempt.leaveBatch()
    return { recovered: await reconcile(attempt, { failedAt, reason: asEkbError(error) }) }
  }
  const claim = () => {
    requireNew(attempt, created)
    project.claimedKeys.add(created, name)
    const judge: Judge = (listed, keys) => disagreement(attempt, listed, created, keys)
    return attempt.noteAnswered(created, judge).getTime() - attempt.sentAt.getTime()
  }
  const took = await keepBeside(failures, claim, () => Number.POSITIVE_INFINITY)
  return { created, wanted, took }
}

/** Makes a state of the answer to the POST: by itself if it can be trusted, else with the list that shows the key. */
async function accept(attempt: CreateAttempt, answer: PostAnswer): Promise<Creation> {
  const { project, signal } = attempt
  const id = idFromAnswer(answer.created)
  const change = project.keys.noteCreated(id)
  const isTrusted = !signal.aborted && project.responseTrust.accepts(answer, change)
  const listed = isTrusted || signal.aborted ? undefined : await awaitListed(attempt, answer)
  if (listed?.key.id !== undefined) project.claimedKeys.noteId(answer.created.value, listed.key.id)
  // Lists that were late until now say nothing about whether the key is there.
  if (!isTrusted && listed === undefined) project.keys.noteCreated(id)
  return creationOf(attempt, answer, listed)
}

/** @param listed the key in a list; absent if only the answer tells */
function creationOf(
  { session, wanted }: CreateAttempt,
  { created }: PostAnswer,
  listed: Listed | undefined,
): Creation {
  const shown = listed?.key.name ?? ''
  return {
    ...(!isUnnamed(shown) &&
      !sameName(shown, wanted.name) && { storedName: shown, warnings: [nameStored(wanted.name, shown)] }),
    key: {
      id: listed?.key.id ?? idFromAnswer(created),
      value: created.value,
      ...(created.secret && { secret: created.secret }),
      preview: keyPreview(created.value),
      fingerprint: fingerprint(created.value),
      createdAt: listed?.key.createdAt ?? created.createdAt ?? created.date ?? session.now(),
    },
    now: listed?.now ?? created.date ?? session.now(),
  }
}

/** The end of a create, however it went. A failure must not hide what it has come to. */
async function leave(attempt: CreateAttempt, failures: EkbError[]): Promise<void> {
  attempt.leaveBatch()
  await keepBeside(failures, () => awaitAllListed(attempt), nothing)
}

/**
 * Lets the last of the creates under way wait for a list that shows all of their keys: an engine may list again the
 * moment after, and would create a key anew that is missing then.
 */
async function awaitAllListed({ session, project }: CreateAttempt): Promise<void> {
  if (project.responseTrust.allShown || session.stop.aborted) return
  await project.createBatcher.afterLast(() => project.keys.whenShown())
}
