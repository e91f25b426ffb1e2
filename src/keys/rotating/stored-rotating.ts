import { Secret } from '../../core/secret.ts'
import type { KeyType } from '../../platform/key.ts'
import { readTimestamp } from '../../platform/reader/index.ts'
import { KEY_MODEL } from '../model/index.ts'
import { parseFromZero } from '../plan/rotation.ts'
import { readOnce } from '../state/read-once.ts'
import { readStoredKey, type StoredValues, storedInputs, wrong } from '../state/stored-key.ts'
import { ROTATING_MODEL, type RotatingInputs } from './model.ts'
import type { Generation, Retiring, RetiringReason, RotatingState, RotatingStatus } from './state.ts'

const STATUSES: readonly RotatingStatus[] = [
  'steady',
  'overlapping',
  'retire_due',
  'rotation_due',
  'current_missing',
]
const TYPES: readonly KeyType[] = ['privileged', 'locked_down_viewer']
const REASONS: readonly RetiringReason[] = ['delete_failed', 'secret_lost', 'signs_in', 'superseded']

/**
 * Reads the rotating key of a state, whatever wrote it, as `readStoredKey` reads a key. Objects within have the
 * names of the model.
 *
 * @throws EkbError STATE_UNREADABLE
 */
export function readStoredRotating(stored: StoredValues): RotatingState {
  const number = stored('generation')
  const generation = typeof number === 'string' ? Number(number) : number
  if (typeof generation !== 'number' || !Number.isSafeInteger(generation) || generation < 1) {
    return wrong(stored, 'generation', 'a whole number from 1')
  }
  const inputs = inputsOf(stored)
  const previous = stored('previous') ?? null
  const status = stored('status')
  return {
    inputs,
    generation,
    current: storedGeneration(stored, 'current'),
    ...(previous !== null && { previous: storedGeneration(stored, 'previous') }),
    retiring: storedRetiring(stored, inputs),
    status: STATUSES.find(known => known === status) ?? (previous === null ? 'steady' : 'overlapping'),
  }
}

const once = readOnce<RotatingState>()

/**
 * The same for a state that an engine passes as an object, which is read only once.
 *
 * @param values the object, which nobody changes
 * @throws EkbError STATE_UNREADABLE
 */
export function readRotatingOnce(values: object, stored: StoredValues): RotatingState {
  return once(values, () => readStoredRotating(stored))
}

/** An overlap that is none is left to the configuration, which says it again. */
function inputsOf(stored: StoredValues): RotatingInputs {
  const overlap = stored('overlap')
  const inputs = storedInputs(stored, ROTATING_MODEL) as RotatingInputs
  return { ...inputs, overlap: typeof overlap === 'string' && isLength(overlap) ? overlap : null }
}

function isLength(text: string): boolean {
  try {
    parseFromZero(text, 'overlap')
    return true
  } catch {
    return false
  }
}

function storedGeneration(stored: StoredValues, attribute: 'current' | 'previous'): Generation {
  const object = stored(attribute)
  if (!isRecord(object)) return wrong(stored, attribute, 'an object')
  const { inputs, key } = readStoredKey(name => (name in object ? object[name] : stored(name)), KEY_MODEL)
  return { name: inputs.name, type: inputs.type, key }
}

function storedRetiring(stored: StoredValues, inputs: RotatingInputs): readonly Retiring[] {
  const list = stored('retiring') ?? []
  if (!Array.isArray(list)) return wrong(stored, 'retiring', 'a list of objects')
  return list.map((one: unknown): Retiring => {
    if (!isRecord(one) || typeof one['id'] !== 'string' || typeof one['name'] !== 'string') {
      return wrong(stored, 'retiring', 'a list of objects that have an id and a name')
    }
    const value = one['key']
    return {
      id: one['id'],
      name: one['name'],
      type: TYPES.find(known => known === one['type']) ?? inputs.type,
      reason: REASONS.find(known => known === one['reason']) ?? 'delete_failed',
      since: readTimestamp(one['since']) ?? new Date(0),
      ...(typeof value === 'string' && { value: new Secret(value) }),
    }
  })
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
