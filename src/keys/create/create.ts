import { EkbError } from '../../core/messages/errors/index.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { isSystemName } from '../../platform/reader/index.ts'
import { fingerprint, hashedId, keyPreview, sameName } from '../identity/identity.ts'
import { matchesMask } from '../identity/masks.ts'
import { matchKey } from '../identity/match.ts'
import { isStoredForm } from '../identity/name-forms.ts'
import { withErrorContext } from '../session/error-context.ts'
import { followIfOwn } from '../session/own-key.ts'
import { poll } from '../session/poll.ts'
import { type ProjectSession, type Session, throwIfStopped } from '../session/session.ts'
import { systemKeyClaimed } from '../state/inputs.ts'
import type { KeyRecord } from '../state/key-record.ts'
import { nameStored } from '../warnings.ts'
import type { Creation, NewKey } from './creation.ts'
import { refuseOldMask, refuseOtherValue, requireAgreement, requireNew } from './doubted-create.ts'
import { reconcile } from './reconcile.ts'
import { requireHandle } from './require-handle.ts'
import { type PostAnswer, toldId, UNTIL_LISTED } from './response-trust.ts'

/**
 * Creates a key and never loses one: POST is sent once, and a lost answer is looked up in lists.
 *
 * @throws EkbError whenever no key is to be kept: it was refused or never sent, none can be found after
 *   a lost answer (CREATE_LOST), more than one could be it (CREATE_AMBIGUOUS), or the answer's key is not the
 *   new one (CREATE_NOT_NEW, CREATE_CONTRADICTED)
 */
export function createKey(session: Session, wanted: NewKey, signal: AbortSignal): Promise<Creation> {
  return withErrorContext('Creating', { name: wanted.name }, () => create(session, wanted, signal))
}

async function create(session: Session, wanted: NewKey, signal: AbortSignal): Promise<Creation> {
  if (isSystemName(wanted.name)) {
    throw systemKeyClaimed(wanted.name, wanted.projectId)
  }
  const project = session.project(wanted.projectId)
  const end = project.createBatcher.begin()
  try {
    // The system key is always in the list, so this tells what the platform shows, and what was there before.
    const before = await project.keys.known()
    if (!wanted.storeSecret) requireHandle(before, wanted.projectId)
    const sent = await project.createMutex.runExclusive(wanted.name.trim().normalize('NFC'), () =>
      send(session, project, wanted, signal, end),
    )
    if ('recovered' in sent) return sent.recovered
    const creation = await handOver(session, project, wanted, sent, signal, end)
    const { value: key, secret } = sent.created
    const pair = wanted.storeSecret && secret ? { key, secret } : undefined
    const made = project.lines.made(creation.key.id, wanted, pair)
    await followIfOwn(session, project, made, before.keys, signal)
    return creation
  } catch (error) {
    if (error instanceof EkbError && DOUBTS.has(error.code)) project.keys.responseTrust.doubt()
    throw error
  } finally {
    end()
    await seeShown(session, project)
  }
}

/**
 * The last of the creates that are under way waits for a list that shows what all of them have made: an engine
 * may list again the moment after, and a key that is missing then would be made anew.
 */
async function seeShown(session: Session, { keys, createBatcher }: ProjectSession): Promise<void> {
  if (keys.responseTrust.allShown || session.stop.aborted) return
  await createBatcher.afterLast(() => keys.whenShown())
}

/** Failures that show that the answers of POSTs are not to be believed without a list. */
const DOUBTS: ReadonlySet<string> = new Set(['CREATE_NOT_NEW', 'CREATE_CONTRADICTED'])

/** A POST that was answered, and how many lists there had been before it. */
interface Answered extends PostAnswer {
  readonly listsBefore: number
}

/**
 * Sends the POST, and looks for the key where its answer is lost. Creates of one name do this one after the
 * other: whose key it is that appears could not be told otherwise.
 */
async function send(
  session: Session,
  project: ProjectSession,
  wanted: NewKey,
  signal: AbortSignal,
  end: () => void,
): Promise<Answered | { recovered: Creation }> {
  throwIfStopped(signal)
  const sentAt = session.clock.now()
  const listsBefore = project.keys.listsSeen
  try {
    const created = await session.platform.create(
      wanted.projectId,
      { name: wanted.name, type: wanted.type },
      { signal },
    )
    requireNew(project, wanted, created, listsBefore)
    project.claimedKeys.add(created, wanted.name)
    return { created, wanted, took: session.clock.now().getTime() - sentAt.getTime(), listsBefore }
  } catch (error) {
    if (!(error instanceof EkbError) || error.outcome !== 'unknown') throw error
    // The search takes long: nobody is to wait for it to finish a group.
    end()
    const lost = { listsBefore, sentAt, failedAt: session.clock.now(), reason: error }
    return { recovered: await reconcile(session, project, wanted, lost) }
  }
}

async function handOver(
  session: Session,
  project: ProjectSession,
  wanted: NewKey,
  answered: Answered,
  signal: AbortSignal,
  end: () => void,
): Promise<Creation> {
  const { created } = answered
  const { keys } = project
  const told = toldId(created)
  const change = keys.noteCreated(told)
  let listed: Listed | undefined
  if (!signal.aborted && keys.responseTrust.suffices(answered)) {
    keys.responseTrust.take(answered, change)
  } else {
    listed = signal.aborted ? undefined : await awaitVisible(session, project, wanted, answered, end)
    // Lists that were late until now say nothing about whether the key is there.
    if (listed === undefined) keys.noteCreated(told)
  }
  const shown = listed?.key.name ?? ''
  return {
    ...(shown !== '' &&
      !sameName(shown, wanted.name) && { storedName: shown, warnings: [nameStored(wanted.name, shown)] }),
    key: {
      id: listed?.key.id ?? told,
      value: created.value,
      ...(created.secret && { secret: created.secret }),
      preview: keyPreview(created.value),
      fingerprint: fingerprint(created.value),
      createdAt: listed?.key.createdAt ?? created.createdAt ?? created.date ?? session.now(),
    },
    now: listed?.now ?? created.date ?? session.now(),
  }
}

/** A key in a list, and the platform's clock then. */
interface Listed {
  readonly key: PlatformKey
  readonly now: Date
}

/**
 * Waits until a list shows the new key, with all creates that wait for one. A list that fails, or never
 * shows it, is survived: the key exists, and the state must have it.
 */
async function awaitVisible(
  session: Session,
  project: ProjectSession,
  wanted: NewKey,
  answered: Answered,
  end: () => void,
): Promise<Listed | undefined> {
  for await (const attempt of poll(session, UNTIL_LISTED)) {
    const list = attempt.isFirst ? project.createBatcher.wait() : project.keys.since(attempt.since)
    const snapshot = await list.catch(() => undefined)
    const key = snapshot && findCreated(snapshot.keys, project, wanted, answered)
    if (snapshot) project.keys.responseTrust.compare(answered, key)
    if (snapshot && key) return { key, now: snapshot.now }
    // Who goes on looking is no longer one of a group that finishes together.
    end()
    if (snapshot === undefined) continue
    const over = attempt.end()
    refuseOldMask(snapshot.keys, project, wanted, answered, over !== undefined)
    if (over === 'timed out') refuseOtherValue(snapshot.keys, project, wanted, answered)
  }
  return undefined
}

function findCreated(
  keys: readonly PlatformKey[],
  project: ProjectSession,
  wanted: NewKey,
  { created, listsBefore }: Answered,
): PlatformKey | undefined {
  const exact = keys.find(
    key => (created.id !== undefined && key.id === created.id) || created.value.equals(key.value),
  )
  if (exact !== undefined) {
    requireAgreement(exact, wanted, created)
    return exact
  }
  const masked = keys.filter(
    key =>
      key.masked !== undefined &&
      matchesMask(key.masked, created.value) &&
      isStoredForm(key.name, wanted.name) &&
      project.keys.appearedSince(key, listsBefore),
  )
  const [only] = masked
  if (only === undefined || masked.length > 1) return undefined
  requireAgreement(only, wanted, created)
  return only
}

/**
 * Deletes a key again whose answer can no longer be handed to anybody, because the engine is gone.
 * The one case in which a key is deleted that is in no state.
 */
export async function deleteUndeliverable(
  session: Session,
  projectId: string,
  key: KeyRecord,
): Promise<void> {
  const project = session.project(projectId)
  const signal = new AbortController().signal
  const listed = await project.keys.fresh(signal).catch(() => undefined)
  const match = listed && matchKey(listed.keys, key)
  const ownId = key.value !== undefined && key.id === hashedId(key.value) ? undefined : key.id
  const ref = (match?.sure ? match.key.id : undefined) ?? ownId ?? key.value ?? key.id
  await session.platform.delete(projectId, ref, { signal })
}
