import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { mayFollow } from '../session/lines.ts'
import type { ProjectSession } from '../session/session.ts'
import type { KeyState } from '../state/state.ts'

/** What an engine keeps beside the state of a key that may be the old half of a rotation. */
export interface OldHalfMarks {
  /** Whether a delete of it was put off: so it is an old half for sure. */
  readonly isOldHalf?: boolean
  /** Whether every younger key that a refresh knew had lost its secret. */
  readonly successorLost?: boolean
}

/**
 * Whether a key that is to be deleted may be the old half of a rotation that was cut short. No engine tells that
 * of a delete that it plans: only that a younger key has its name and type.
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

/** Whether every younger key of the line that is known has lost its secret: then the old one is all that works. */
export function hasLostSuccessor({ lines }: ProjectSession, state: KeyState): boolean {
  const younger = lines.youngerThan(state)
  return younger.length > 0 && younger.every(({ hasSecret }) => !hasSecret)
}

/**
 * Puts off the delete of an old half until a younger key of its line is there with its secret: until then it is
 * the only one that works. An unprotected one goes where the younger ones go too, because all of it is to go.
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
