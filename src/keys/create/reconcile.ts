import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import type { Phrase } from '../../core/messages/index.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { fingerprint, keyPreview, NOT_IMPORTABLE, publicId, sameName } from '../identity/identity.ts'
import { type Backoff, poll } from '../session/poll.ts'
import type { Snapshot } from '../session/snapshot.ts'
import type { CreateAttempt, Creation, NewKey } from './create-attempt.ts'

/** For how long a lost create is looked for. Once the engine asks to stop, the run ends soon, but not blind. */
const UNTIL_FOUND: Backoff = {
  firstWait: 250,
  longestWait: 5_000,
  timeout: 30_000,
  timeoutWhenStopping: 3_000,
}
/** How much a platform's clock may be behind its own list of a moment ago, in milliseconds. */
const CLOCK_TOLERANCE = 2_000

/** How exactly a Date header of whole seconds tells the time, in milliseconds. */
const ACCURACY = 999
/** Failures without any answer. */
const UNANSWERED: ReadonlySet<string> = new Set(['ANSWER_TIMEOUT', 'CONNECTION_LOST'])

/** What is known of a POST that was sent and not answered. */
export interface LostCreate {
  /** Local time of the answer that was none. */
  readonly failedAt: Date
  /** Why there is no answer. */
  readonly reason: EkbError
}

/**
 * Looks for the key of a POST whose answer was lost: one that was not there before, with this name and
 * type, created since and before the failing answer arrived, that no other create of this session was answered with.
 *
 * @throws EkbError CREATE_LOST where none appears, CREATE_AMBIGUOUS where several could be it, one whose age
 *   the platform does not tell, or only keys that were made later
 */
export async function reconcile(attempt: CreateAttempt, lost: LostCreate): Promise<Creation> {
  const { session, project, wanted } = attempt
  // The look-up belongs to a POST that was sent: a request to stop shortens it, but does not forbid it.
  const goOn = new AbortController().signal
  const started = session.clock.now().getTime()
  let sawList = false
  /** Keys that were made when the failing answer had arrived already. */
  let late: readonly PlatformKey[] = []
  for await (const { isFirst, since } of poll(session, UNTIL_FOUND)) {
    const next = isFirst ? project.keys.fresh(goOn) : project.keys.since(since, goOn)
    const list = await next.catch(() => undefined)
    if (list === undefined) continue
    sawList = true
    const found = candidates(attempt, list)
    const mine = found.filter(key => !isTooLate(key, list, lost))
    const [only] = mine
    if (only !== undefined) {
      if (mine.length > 1 || !isSurelyNew(only, list)) throw ambiguous(mine, wanted, lost)
      return recovered(attempt, only, list.now, lost)
    }
    late = found
  }
  const elapsed = session.clock.now().getTime() - started
  throw late.length > 0 ? ambiguous(late, wanted, lost) : notFound(wanted, lost, elapsed, sawList)
}

function candidates(attempt: CreateAttempt, { keys, skew }: Snapshot): PlatformKey[] {
  // The platform's clock at the POST, reckoned from the list: its clock may differ from ours. If the platform does
  // not tell its time, its times cannot be compared with ours.
  const since = skew === undefined ? undefined : attempt.sentAt.getTime() + skew - CLOCK_TOLERANCE
  return keys.filter(
    key =>
      sameName(key.name, attempt.wanted.name) &&
      attempt.mayBeNew(key) &&
      (key.createdAt === undefined || since === undefined || key.createdAt.getTime() >= since),
  )
}

/**
 * Whether a key was made when the failing answer had arrived already: then it is somebody else's. Where no answer
 * arrived at all, the platform may have gone on with the request for long.
 */
function isTooLate({ createdAt }: PlatformKey, list: Snapshot, { failedAt, reason }: LostCreate): boolean {
  if (createdAt === undefined || list.skew === undefined || UNANSWERED.has(reason.code)) return false
  // The list's Date is of some time between its question and its answer, and has whole seconds.
  const mostAhead = list.skew + (list.answeredAt - list.askedAt) + ACCURACY
  return createdAt.getTime() > failedAt.getTime() + mostAhead
}

/** A key whose age is not told may be somebody's from before the POST: lists can be late, or step back. */
function isSurelyNew(key: PlatformKey, list: Snapshot): boolean {
  return key.createdAt !== undefined && list.skew !== undefined
}

function recovered(
  { project, wanted }: CreateAttempt,
  key: PlatformKey,
  now: Date,
  lost: LostCreate,
): Creation {
  const id = publicId(key)
  // Without an id and a value the key could be neither named nor deleted: a person has to.
  if (id === undefined) throw ambiguous([key], wanted, lost)
  project.claimedKeys.add(key, wanted.name)
  project.keys.noteCreated(id)
  return {
    key: {
      id,
      ...(key.value && { value: key.value, fingerprint: fingerprint(key.value) }),
      preview: keyPreview(key.value ?? key.masked ?? ''),
      ...(key.createdAt && { createdAt: key.createdAt }),
    },
    now,
    problem: ekbError('CREATE_RECOVERED', { name: wanted.name, id, reason: sentence(lost.reason) }),
  }
}

function ambiguous(found: readonly PlatformKey[], wanted: NewKey, lost: LostCreate): EkbError {
  const ids = found.map(key => publicId(key) ?? keyPreview(key.masked ?? ''))
  const [importable] = found.flatMap(key => publicId(key) ?? [])
  return ekbError('CREATE_AMBIGUOUS', {
    name: wanted.name,
    reason: sentence(lost.reason),
    count: found.length === 1 ? 'One key' : `${found.length} keys`,
    ids: ids.join(', '),
    remedy:
      importable === undefined
        ? `Delete what belongs to nobody in Settings > API Keys (${NOT_IMPORTABLE}), then run again`
        : `Import the one that belongs here (import id ${importable}) and delete the others in Settings > API Keys`,
  })
}

function notFound(wanted: NewKey, lost: LostCreate, elapsed: number, sawList: boolean): EkbError {
  return ekbError('CREATE_LOST', {
    name: wanted.name,
    reason: sentence(lost.reason),
    seconds: String(Math.round(elapsed / 1000)),
    unseen: sawList ? '' : ', because no list could be had either',
    import: `import id name:${wanted.name}`,
  })
}

function sentence(reason: EkbError): Phrase {
  return { in: words => `${reason.in(words).summary}.` }
}
