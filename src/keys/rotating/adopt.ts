import { parseGenerationName } from '../../platform/generation-name.ts'
import type { KeyState } from '../state/state.ts'
import type { RotatingInputs } from './model.ts'
import { pairProblem } from './pair.ts'
import { calmStatus, type Generation, type RotatingState } from './state.ts'

/**
 * A rotating key of a key that exists. One that is called like a generation tells name, tag and generation; any
 * other becomes generation 1 under its own name, which it keeps until it is rotated.
 *
 * @param previous the key before it, where that exists too
 */
export function adoptedRotating(key: KeyState, previous?: KeyState): RotatingState {
  const current = generationOf(key)
  const named = parseGenerationName(current.name)
  const inputs: RotatingInputs = {
    ...key.inputs,
    name: named?.base ?? current.name,
    overlap: null,
    revoke_previous: null,
  }
  const others = { ...(previous && { previous: generationOf(previous) }), retiring: [] }
  return { inputs, generation: named?.generation ?? 1, current, ...others, status: calmStatus(others) }
}

/** The same of two keys of one tag, the newer first. A previous key that does not fit is left out. */
export function adoptedLine(key: KeyState, before?: KeyState): RotatingState {
  return adoptedRotating(key, before && pairProblem(key, before) === undefined ? before : undefined)
}

function generationOf({ inputs: { name, type }, key }: KeyState): Generation {
  return { name, type, key }
}
