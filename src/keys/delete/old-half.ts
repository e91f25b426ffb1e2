import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { mayFollow } from '../session/lines.ts'
import type { ProjectSession } from '../session/session.ts'
import type { KeyState } from '../state/state.ts'

/** What an engine keeps in private state about a key that may be the old half of a rotation. */
export interface OldHalfMarks {
  /** Whether a delete of it was deferred: so it surely is an old half. */
  readonly isOldHalf?: boolean
  /** Whether every younger key that the refresh knew had lost its secret. */
  readonly successorLost?: boolean
}

/**
 * Whether a key may be the old half of an interrupted rotation. No engine says so when it plans a delete: the only sign
 * is a younger key of the same name and type.
 */
export function mayBeOldHalf(
  project: ProjectSession | undefined,
  doomed: KeyState,
  listed: readonly PlatformKey[],
  own: PlatformKey | undefined,
  { isOldHalf = false }: OldHalfMarks,
): boolean {
  return (
    isOldHalf ||
    (project?.lines.youngerThan(doomed).length ?? 0) > 0 ||
    listed.some(key => key !== own && mayFollow(doomed, key))
  )
}

/** Whether every known younger key of the line has lost its secret: then only the old one works. */
export function hasLostSuccessor({ lines }: ProjectSession, state: KeyState): boolean {
  const younger = lines.youngerThan(state)
  return younger.length > 0 && younger.every(({ hasSecret }) => !hasSecret)
}

/**
 * Defers the delete of an old half until a younger key of its line exists with its secret: until then it is the only
 * key that works. An unprotected one is deleted if the younger ones are deleted too, because all of them are to go.
 */
export function oldHalfRefusal(
  project: ProjectSession,
  doomed: KeyState,
  listed: readonly PlatformKey[],
  own: PlatformKey | undefined,
  { successorLost = false }: OldHalfMarks,
): EkbError | undefined {
  const { lines } = project
  const younger = lines.youngerThan(doomed)
  if (younger.some(({ hasSecret }) => hasSecret)) return undefined
  if (!doomed.inputs.deletion_protection) {
    const waits = younger.some(({ id }) => !lines.isDoomed(id))
    return waits ? deferred(doomed) : undefined
  }
  const isFollowed = younger.length === 0 && listed.some(key => key !== own && mayFollow(doomed, key))
  return isFollowed && !successorLost ? undefined : deferred(doomed)
}

function deferred({ inputs: { name }, key: { id } }: KeyState): EkbError {
  return ekbError('OLD_HALF_KEPT', { name, id })
}
