import { asEkbError } from '../../core/as-ekb-error.ts'
import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { destroyKey } from '../delete/destroy.ts'
import type { Session } from '../session/session.ts'
import type { KeyState } from '../state/state.ts'
import type { Retirement } from './decision.ts'
import { inOneSentence } from './one-sentence.ts'
import { type Retiring, type RotatingState, retiringAsKeyState } from './state.ts'

/** What is to be deleted. */
export interface Doomed {
  readonly state: RotatingState
  readonly doomed: readonly Retirement[]
  /** What is known of them: all keys of the state before. */
  readonly known: readonly KeyState[]
}

/** What deletes have left. */
export interface Retired {
  readonly state: RotatingState
  /** The public ids of what is gone. */
  readonly gone: ReadonlySet<string>
  readonly errors: readonly EkbError[]
}

/**
 * Deletes what a plan has said, one after the other. What is not gone afterwards is in `retiring`, whatever it was,
 * and stays there until it is.
 */
export async function retire(
  session: Session,
  { state: before, doomed, known }: Doomed,
  signal: AbortSignal,
): Promise<Retired> {
  const gone = new Set<string>()
  const errors: EkbError[] = []
  let state = before
  for (const one of doomed) {
    // An id may have been given again, to the key that readers use.
    if (one.id === state.current.key.id) {
      state = without(state, one.id)
      continue
    }
    const key = known.find(other => other.key.id === one.id) ?? retiringAsKeyState(state, one)
    try {
      await destroyKey(session, key, 'destroy', signal)
      gone.add(one.id)
      state = without(state, one.id)
    } catch (failure) {
      // Also a failure that nobody expected: the key that this run has made must reach the state.
      const error = asEkbError(failure)
      const isOwn = error.code === 'OWN_KEY_DELETE'
      errors.push(isOwn ? signsIn(state, one) : notDeleted(state, one, error))
      state = waiting(state, key, isOwn ? 'signs_in' : 'delete_failed', session.now())
    }
  }
  return { state, gone, errors }
}

/** The state without a key. */
export function without({ previous, retiring, ...rest }: RotatingState, id: string): RotatingState {
  return {
    ...rest,
    ...(previous !== undefined && previous.key.id !== id && { previous }),
    retiring: retiring.filter(one => one.id !== id),
  }
}

/**
 * The state with a key that should be gone. One that waits already stays what it is, but for one that was superseded:
 * once it was to be deleted, the next run tries again, whatever is left of the overlap.
 */
export function waiting(
  state: RotatingState,
  { inputs: { name, type }, key: { id, value } }: KeyState,
  reason: Retiring['reason'],
  since: Date,
): RotatingState {
  if (state.retiring.some(one => one.id === id && one.reason !== 'superseded')) return state
  const rest = without(state, id)
  return { ...rest, retiring: [...rest.retiring, { id, name, type, reason, since, ...(value && { value }) }] }
}

function signsIn({ inputs: { name } }: RotatingState, { id, name: key }: Retirement): EkbError {
  return ekbError('RETIRING_SIGNS_IN', { name, key, id })
}

function notDeleted(
  { inputs: { name } }: RotatingState,
  { id, name: key }: Retirement,
  error: EkbError,
): EkbError {
  return ekbError('RETIREMENT_FAILED', { name, key, id, failure: inOneSentence(error) }, { cause: error })
}
