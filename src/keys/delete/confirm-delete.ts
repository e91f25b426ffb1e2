import type { KeyReference } from '../identity/identity.ts'
import { type Backoff, poll } from '../session/poll.ts'
import type { ProjectSession, Session } from '../session/session.ts'
import type { Snapshot } from '../session/snapshot.ts'

/**
 * How long lists may still show a deleted key before it counts as not deleted. Once the engine asks to stop, the run
 * ends soon, but not blind.
 */
const UNTIL_GONE: Backoff = { firstWait: 250, timeout: 10_000, timeoutWhenStopping: 3_000 }

/** What lists say about a key after its DELETE: that it is gone, or what they show instead. */
export type Confirmation = 'gone' | 'listed' | 'no list' | 'no whole list'

/** The answers that do not confirm that a key is gone. */
export type Unconfirmed = Exclude<Confirmation, 'gone'>

/** A key for which a DELETE was sent. */
export interface Doomed {
  readonly wanted: KeyReference
  /** How many keys of the list before the DELETE looked like it; absent if it is told apart from all others. */
  readonly alike?: number
  /** Call this once the delete no longer finishes together with others. */
  end(): void
}

/** Looks for a key that the platform says it has deleted; all deletes that finish together share one list. */
export function confirmTogether(
  session: Session,
  project: ProjectSession,
  doomed: Doomed,
): Promise<Confirmation> {
  return confirm(session, project, doomed, project.deleteBatcher.wait())
}

/**
 * Looks for the keys of all trusted deletes.
 *
 * @returns those that are not surely gone, each with what lists say about it
 */
export async function confirmTrusted(
  session: Session,
  project: ProjectSession,
): Promise<readonly { readonly name: string; readonly id: string; readonly seen: Unconfirmed }[]> {
  const unchecked = project.trustedDeletes.claim()
  const list = project.keys.fresh(new AbortController().signal)
  const looked = await Promise.all(
    unchecked.map(async ({ wanted, name }) => {
      const seen = await confirm(session, project, { wanted, end: () => undefined }, list)
      return seen === 'gone' ? [] : [{ name, id: wanted.id, seen }]
    }),
  )
  return looked.flat()
}

/** Looks for a key if the answer to its DELETE does not say whether it was deleted. */
export function confirmAlone(
  session: Session,
  project: ProjectSession,
  doomed: Doomed,
): Promise<Confirmation> {
  doomed.end()
  return confirm(session, project, doomed, project.keys.fresh(new AbortController().signal))
}

/** The DELETE was sent, so a request to stop shortens the search but does not prevent it. */
async function confirm(
  session: Session,
  { keys, presence }: ProjectSession,
  { wanted, alike, end }: Doomed,
  first: Promise<Snapshot>,
): Promise<Confirmation> {
  const goOn = new AbortController().signal
  let seen: Confirmation = 'no list'
  for await (const { isFirst, since } of poll(session, UNTIL_GONE)) {
    const list = await (isFirst ? first : keys.since(since, goOn)).catch(() => undefined)
    if (list !== undefined) {
      if (presence.isGone(wanted) || (alike !== undefined && presence.isOneLess(wanted, alike))) return 'gone'
      seen = presence.whyNotWhole(list) === undefined ? 'listed' : 'no whole list'
    }
    end()
  }
  return seen
}
