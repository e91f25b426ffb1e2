import { EkbError } from '../../core/messages/errors/index.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { hasLostSuccessor, type Successors } from '../delete/old-half.ts'
import type { ProjectSession, Session } from '../session/session.ts'
import type { KeyState } from '../state/state.ts'
import { firstGenerations } from './lineage.ts'
import { asKeyState, type RotatingState, tagOf } from './state.ts'

/*
 * A replacement that creates first makes a whole rotating key with a tag of its own, and then deletes the old one. Where
 * that is cut short, the old half is an object that no configuration describes any more: as for `api_key`, it goes by
 * itself once the new half has its secret, protected or not.
 */

/** A rotating key as its line knows it: by its own name and its current key. Its type may change with its halves. */
export function lineState(state: RotatingState): KeyState {
  const { inputs, key } = asKeyState(state, state.current)
  return { inputs: { ...inputs, name: state.inputs.name, type: 'locked_down_viewer' }, key }
}

/** Notes a rotating key in state for the session. A state that cannot be read is reported by its own call. */
export function noteStoredRotating(session: Session | undefined, read: () => RotatingState): void {
  try {
    const state = read()
    session?.project(state.inputs.project_id).rotatingLines.note(lineState(state))
  } catch (error) {
    if (!(error instanceof EkbError)) throw error
  }
}

/** Notes that this session has created a rotating key with its secret. */
export function noteMadeRotating(session: Session, state: RotatingState): void {
  const { inputs, key } = lineState(state)
  session.project(inputs.project_id).rotatingLines.made(key.id, inputs, undefined)
}

/** Whether every known younger rotating key of that name has lost its secret. */
export function hasLostRotatingSuccessor(session: Session, state: RotatingState): boolean {
  return hasLostSuccessor(session.project(state.inputs.project_id).rotatingLines, lineState(state))
}

/**
 * What a session and a list show of rotating keys that may have come in the place of one. Two states may have rotating
 * keys of one name, so only a first generation counts in a list: that is what a replacement begins with.
 */
export function rotatingSuccessors(
  { rotatingLines }: ProjectSession,
  doomed: RotatingState,
  listed: readonly PlatformKey[],
): Successors {
  const { createdAt } = doomed.current.key
  const tag = tagOf(doomed)
  const isFollowed = firstGenerations(listed, doomed.inputs.name).some(
    ({ key: { createdAt: made }, named }) =>
      named.tag !== tag && (createdAt === undefined || (made !== undefined && made >= createdAt)),
  )
  return { lines: rotatingLines, isFollowed }
}
