import { type EkbError, ekbError } from '../platform/errors/index.ts'
import type { PlatformKey } from '../platform/key.ts'
import type { Creation, NewKey } from './create.ts'
import { EXAMPLE_ID, fingerprint, keyPreview, publicId, sameName } from './identity.ts'
import type { Snapshot } from './project-keys.ts'
import { isSystemKey } from './system-key.ts'
import type { ProjectWalk, Walk } from './walk.ts'

/** For how long a lost create is looked for, in milliseconds. */
const LOOK_FOR = 30_000
/** The same once the engine asked to stop: the run ends soon, but not blind. */
const LOOK_FOR_WHEN_STOPPING = 3_000
const FIRST_WAIT = 250
const LONGEST_WAIT = 5_000
/** How much a platform's clock may be behind its own list of a moment ago, in milliseconds. */
const CLOCK_TOLERANCE = 2_000

/** What is known of a POST that was sent and not answered. */
export interface LostCreate {
  /** The last list before the POST. */
  readonly before: Snapshot
  /** Local time of the POST. */
  readonly sentAt: Date
  /** Why there is no answer. */
  readonly reason: EkbError
}

/**
 * Looks for the key of a POST whose answer was lost: one that was not there before, with this name and
 * type, created since, and that no other create of this walk was answered with.
 *
 * @throws EkbError CREATE_LOST where none appears, CREATE_AMBIGUOUS where several could be it
 */
export async function reconcile(
  walk: Walk,
  project: ProjectWalk,
  wanted: NewKey,
  lost: LostCreate,
): Promise<Creation> {
  // The look-up belongs to a POST that was sent: a request to stop shortens it, but does not forbid it.
  const goOn = new AbortController().signal
  const started = walk.clock.now().getTime()
  let sawList = false
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    const list = await project.keys.fresh(goOn).catch(() => undefined)
    sawList ||= list !== undefined
    const found = list === undefined ? [] : candidates(list, project, wanted, lost)
    const [only] = found
    if (list !== undefined && only !== undefined) {
      if (found.length > 1) throw ambiguous(found, wanted, lost)
      return recovered(project, only, list.now, wanted, lost)
    }
    const lookFor = walk.stop.aborted ? LOOK_FOR_WHEN_STOPPING : LOOK_FOR
    const elapsed = walk.clock.now().getTime() - started
    if (elapsed + wait > lookFor) throw notFound(wanted, lost, elapsed, sawList)
    await walk.clock.sleep(wait, walk.stop.aborted ? undefined : walk.stop).catch(() => undefined)
  }
}

function candidates(list: Snapshot, project: ProjectWalk, wanted: NewKey, lost: LostCreate): PlatformKey[] {
  const before = new Set(lost.before.keys.map(identityOf))
  // The platform's clock at the POST, reckoned from the list: its clock may differ from ours.
  const skew = list.now.getTime() - list.askedAt
  const since = lost.sentAt.getTime() + skew - CLOCK_TOLERANCE
  return list.keys.filter(
    key =>
      !isSystemKey(key) &&
      sameName(key.name, wanted.name) &&
      (key.type === wanted.type || key.type === 'unknown') &&
      !before.has(identityOf(key)) &&
      !(key.value !== undefined && project.claimed.has(key.value.reveal())) &&
      (key.createdAt === undefined || key.createdAt.getTime() >= since),
  )
}

function identityOf(key: PlatformKey): string | undefined {
  return publicId(key) ?? key.masked
}

function recovered(
  project: ProjectWalk,
  key: PlatformKey,
  now: Date,
  wanted: NewKey,
  lost: LostCreate,
): Creation {
  const id = publicId(key)
  // Without an id and a value the key could be neither named nor deleted: a person has to.
  if (id === undefined) throw ambiguous([key], wanted, lost)
  if (key.value !== undefined) project.claimed.add(key.value.reveal())
  project.keys.noteCreated()
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
  return ekbError('CREATE_AMBIGUOUS', {
    name: wanted.name,
    reason: sentence(lost.reason),
    count: found.length === 1 ? 'One key' : `${found.length} keys`,
    ids: ids.join(', '),
    import: `import id ${ids[0] ?? EXAMPLE_ID}`,
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

function sentence(reason: EkbError): string {
  return `${reason.summary}.`
}
