import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import type { EngineText } from '../../core/messages/index.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { fingerprint, keyPreview, publicId } from '../identity/identity.ts'
import { listedNamed, listedPossiblyNamed } from '../identity/listed-keys.ts'
import { type Backoff, poll } from '../session/poll.ts'
import type { Snapshot } from '../session/snapshot.ts'
import { ambiguousCreate } from './ambiguous.ts'
import type { CreateAttempt, Creation, NewKey } from './create-attempt.ts'
import { isCreatedBefore, mayBeCreatedAfter, tellsAge } from './created-meanwhile.ts'

/** For how long a lost create is looked for. Once the engine asks to stop, the run ends soon, but not blind. */
const UNTIL_FOUND: Backoff = {
  firstWait: 250,
  longestWait: 5_000,
  timeout: 30_000,
  timeoutWhenStopping: 3_000,
}

/** How far off a date may be that is rounded to the day and told in another time zone, in milliseconds. */
const DATES_OFF = 2 * 24 * 3_600_000

/** Errors of requests that got no answer. */
const UNANSWERED: ReadonlySet<string> = new Set(['ANSWER_TIMEOUT', 'CONNECTION_LOST'])

/** What is known of a POST that was sent and has no usable answer. */
export interface LostCreate {
  /** Local time at which it failed. */
  readonly failedAt: Date
  /** Why there is no usable answer. */
  readonly reason: EkbError
}

/**
 * Looks for the key of a POST whose answer was lost: a key with this name and type that was not there before, was
 * created after the POST and before it failed, and belongs to no other create of this session.
 *
 * @throws EkbError CREATE_LOST if none appears. CREATE_AMBIGUOUS if it could be one of several, or one whose age the
 *   platform does not tell. The same if only a later key appears, or a new one with an unexpected date or name.
 */
export async function reconcile(attempt: CreateAttempt, lost: LostCreate): Promise<Creation> {
  const { session, project, wanted } = attempt
  // The POST was sent, so a request to stop shortens the search but does not prevent it.
  const goOn = new AbortController().signal
  const started = session.clock.now().getTime()
  let sawList = false
  /** New keys that the newest list shows, of which none is surely the wanted one. */
  let doubtful: readonly PlatformKey[] = []
  for await (const { isFirst, since } of poll(session, UNTIL_FOUND)) {
    const next = isFirst ? project.keys.fresh(goOn) : project.keys.since(since, goOn)
    const list = await next.catch(() => undefined)
    if (list === undefined) continue
    sawList = true
    const found = candidates(attempt, list)
    const mine = found.filter(key => !mayBeTooLate(key, list, lost))
    const [only] = mine
    if (only !== undefined) {
      // A key of unknown age may be somebody else's from before the POST: lists can be late, or stale.
      if (mine.length > 1 || !tellsAge(only, list)) throw ambiguous(mine, wanted, lost)
      return recovered(attempt, only, list.now, lost)
    }
    doubtful = found.length > 0 ? found : newcomers(attempt, list)
  }
  const elapsed = session.clock.now().getTime() - started
  throw doubtful.length > 0 ? ambiguous(doubtful, wanted, lost) : notFound(wanted, lost, elapsed, sawList)
}

/**
 * The keys that were in no list before the POST and may be the wanted one, although they do not look like it: platforms
 * round dates, tell them in a time of their own, and keep names in another form. None is taken, and each is named.
 */
function newcomers(attempt: CreateAttempt, { keys, skew = 0 }: Snapshot): PlatformKey[] {
  const since = attempt.sentAt.getTime() + skew - DATES_OFF
  return listedPossiblyNamed(keys, attempt.wanted.name).filter(
    key => attempt.mayBeNew(key) && (key.createdAt?.getTime() ?? Number.POSITIVE_INFINITY) >= since,
  )
}

function candidates(attempt: CreateAttempt, list: Snapshot): PlatformKey[] {
  return listedNamed(list.keys, attempt.wanted.name).filter(
    key => attempt.mayBeNew(key) && !isCreatedBefore(key, list, attempt.sentAt),
  )
}

/**
 * Whether a key may have been created after the POST had failed: then it may be somebody else's. If no answer arrived at
 * all, the platform may have processed the request much later.
 */
function mayBeTooLate(key: PlatformKey, list: Snapshot, { failedAt, reason }: LostCreate): boolean {
  return !UNANSWERED.has(reason.code) && mayBeCreatedAfter(key, list, failedAt)
}

function recovered(
  { project, wanted }: CreateAttempt,
  key: PlatformKey,
  now: Date,
  lost: LostCreate,
): Creation {
  const id = publicId(key)
  // Without an id and a value, the provider could neither name nor delete the key.
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

function ambiguous(found: readonly PlatformKey[], { name }: NewKey, { reason }: LostCreate): EkbError {
  return ambiguousCreate(found, { name, reason: sentence(reason) })
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

function sentence(reason: EkbError): EngineText {
  return { in: words => `${reason.in(words).summary}.` }
}
