import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { type Lines, mayFollow } from '../session/lines.ts'
import type { ProjectSession } from '../session/session.ts'
import type { KeyState } from '../state/state.ts'

/** What an engine keeps in private state about a key that may be the old half of a rotation. */
export interface OldHalfMarks {
  /** Whether a delete of it was deferred: so it surely is an old half. */
  readonly isOldHalf?: boolean
  /** Whether every younger key that the refresh knew had lost its secret. */
  readonly successorLost?: boolean
}

/** What may have come in the place of a key. */
export interface Successors {
  /** The keys of the session that follow one another. */
  readonly lines: Lines
  /** Whether a list shows a younger key of the same line. */
  readonly isFollowed: boolean
}

/** What a session and a list show of successors. @param own the key itself in that list */
export function successorsOf(
  { lines }: ProjectSession,
  doomed: KeyState,
  listed: readonly PlatformKey[],
  own: PlatformKey | undefined,
): Successors {
  return { lines, isFollowed: mayFollow(doomed, listed).some(key => key !== own) }
}

/**
 * Whether a key may be the old half of an interrupted rotation. No engine says so when it plans a delete: the only sign
 * is a younger key of the same line.
 *
 * @param successors absent while the provider's settings are not known yet
 */
export function mayBeOldHalf(
  doomed: KeyState,
  successors: Successors | undefined,
  { isOldHalf = false }: OldHalfMarks,
): boolean {
  if (isOldHalf || successors === undefined) return isOldHalf
  return successors.isFollowed || successors.lines.youngerThan(doomed).length > 0
}

/** Whether every known younger key of the line has lost its secret: then only the old one works. */
export function hasLostSuccessor(lines: Lines, state: KeyState): boolean {
  const younger = lines.youngerThan(state)
  return younger.length > 0 && younger.every(({ hasSecret }) => !hasSecret)
}

/**
 * Defers the delete of an old half until a younger key of its line exists with its secret: until then it is the only
 * key that works. An unprotected one is deleted if the younger ones are deleted too, because all of them are to go.
 *
 * @param isProtected whether nobody but a rotation may delete it
 */
export function oldHalfRefusal(
  doomed: KeyState,
  isProtected: boolean,
  { lines, isFollowed }: Successors,
  { successorLost = false }: OldHalfMarks,
): EkbError | undefined {
  const younger = lines.youngerThan(doomed)
  if (younger.some(({ hasSecret }) => hasSecret)) return undefined
  if (!isProtected) {
    const waits = younger.some(({ id }) => !lines.isDoomed(id))
    return waits ? deferred(doomed) : undefined
  }
  return younger.length === 0 && isFollowed && !successorLost ? undefined : deferred(doomed)
}

function deferred({ inputs: { name }, key: { id } }: KeyState): EkbError {
  return ekbError('OLD_HALF_KEPT', { name, id })
}
