import { ekbError } from '../../core/messages/errors/index.ts'
import type { Beside } from '../read/refresh.ts'
import type { KeyState } from '../state/state.ts'
import { adoptedRotating } from './adopt.ts'
import { besideOfGeneration, type RotatingBeside } from './beside.ts'
import { asKeyState, type RotatingState } from './state.ts'

/** What is kept beside the state of an `api_key`, as far as it is about the key. */
export interface KeyBeside extends Beside {
  readonly checkedAt?: Date
  readonly secretLost?: boolean
}

/** An `api_key` that becomes a rotating key: its value stays as it is. */
export function rotatingFromKey(
  key: KeyState,
  { checkedAt, storedName, adoptedName: _, secretLost, hasNewValue, localClock, holder }: KeyBeside,
): { readonly state: RotatingState; readonly beside: RotatingBeside } {
  return {
    state: adoptedRotating(key),
    beside: {
      adopted: true,
      ...(checkedAt && { checkedAt }),
      ...(storedName !== undefined && { storedNames: { [key.key.id]: storedName } }),
      ...(secretLost && { secretLost }),
      ...(hasNewValue && { hasNewValue }),
      ...(localClock && { localClock }),
      ...(holder !== undefined && { holder }),
    },
  }
}

/**
 * The way back: the current key becomes an `api_key` under the name that it has on the platform.
 *
 * @throws EkbError MOVE_LEAVES_KEYS where there are other keys, which nobody would manage any more
 */
export function keyFromRotating(
  state: RotatingState,
  beside: RotatingBeside,
): { readonly state: KeyState; readonly beside: KeyBeside } {
  const { current, previous, retiring, inputs } = state
  const others = [...(previous ? [{ name: previous.name, id: previous.key.id }] : []), ...retiring]
  if (others.length > 0) {
    const named = others.map(({ name, id }) => `${name} (${id})`).join(', ')
    throw ekbError('MOVE_LEAVES_KEYS', { name: inputs.name, others: named })
  }
  const { checkedAt, secretLost, hasNewValue, holder } = beside
  const key = asKeyState(state, current)
  return {
    state: { ...key, inputs: { ...key.inputs, deletion_protection: inputs.deletion_protection } },
    beside: {
      ...besideOfGeneration(beside, current.key.id),
      ...(checkedAt && { checkedAt }),
      ...(secretLost && { secretLost }),
      ...(hasNewValue && { hasNewValue }),
      ...(holder !== undefined && { holder }),
    },
  }
}
