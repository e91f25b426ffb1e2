import type { KeyReference } from '../identity/identity.ts'
import type { Snapshot } from '../session/snapshot.ts'
import type { ProjectWalk, Walk } from '../session/walk.ts'

/** How long a deleted key may still be shown before it counts as not deleted, in milliseconds. */
const INVISIBLE_WITHIN = 10_000
/** The same once the engine asked to stop: the run ends soon, but not blind. */
const INVISIBLE_WITHIN_WHEN_STOPPING = 3_000
const FIRST_WAIT = 250

/** What lists say of a key for which a DELETE was sent: that it is gone, or what they show instead. */
export type Confirmation = 'gone' | 'listed' | 'no list' | 'no whole list'

/** Whatever does not confirm that a key is gone. */
export type Unconfirmed = Exclude<Confirmation, 'gone'>

/** A key for which a DELETE was sent. */
export interface Doomed {
  readonly wanted: KeyReference
  /** How many keys in the list before looked like it; absent where it can be told from all others. */
  readonly alike?: number
  /** To be called once this delete is no longer one of a group that finishes together. */
  end(): void
}

/** Looks for a key whose DELETE was answered well, in one list with all deletes that finish together. */
export function confirmTogether(walk: Walk, project: ProjectWalk, doomed: Doomed): Promise<Confirmation> {
  return confirm(walk, project, doomed, project.deletedTogether.wait())
}

/**
 * Looks for keys whose DELETEs were trusted.
 *
 * @returns those that are not gone for sure, each with what lists say of it
 */
export async function confirmTrusted(
  walk: Walk,
  project: ProjectWalk,
): Promise<readonly { readonly name: string; readonly id: string; readonly seen: Unconfirmed }[]> {
  const unchecked = project.trustedDeletes.claim()
  const list = project.keys.fresh(new AbortController().signal)
  const looked = await Promise.all(
    unchecked.map(async ({ wanted, name }) => {
      const seen = await confirm(walk, project, { wanted, end: () => undefined }, list)
      return seen === 'gone' ? [] : [{ name, id: wanted.id, seen }]
    }),
  )
  return looked.flat()
}

/** Looks for a key whose DELETE left open whether it was deleted. */
export function confirmAlone(walk: Walk, project: ProjectWalk, doomed: Doomed): Promise<Confirmation> {
  doomed.end()
  return confirm(walk, project, doomed, project.keys.fresh(new AbortController().signal))
}

/** The look-up belongs to a DELETE that was sent: a request to stop shortens it, but does not forbid it. */
async function confirm(
  walk: Walk,
  { keys }: ProjectWalk,
  { wanted, alike, end }: Doomed,
  first: Promise<Snapshot>,
): Promise<Confirmation> {
  const goOn = new AbortController().signal
  const started = walk.clock.now().getTime()
  let next = first
  let seen: Confirmation = 'no list'
  for (let wait = FIRST_WAIT; ; wait *= 2) {
    const list = await next.catch(() => undefined)
    if (list !== undefined) {
      if (keys.isGone(wanted) || (alike !== undefined && keys.isOneLess(wanted, alike))) return 'gone'
      seen = keys.whyNotWhole(list) === undefined ? 'listed' : 'no whole list'
    }
    end()
    const now = walk.clock.now().getTime()
    const limit = walk.stop.aborted ? INVISIBLE_WITHIN_WHEN_STOPPING : INVISIBLE_WITHIN
    if (now + wait - started > limit) return seen
    await walk.clock.sleep(wait, walk.stop.aborted ? undefined : walk.stop).catch(() => undefined)
    next = keys.since(now + wait, goOn)
  }
}
