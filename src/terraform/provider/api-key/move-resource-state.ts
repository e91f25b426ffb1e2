import { movedState, readForeignKey, unreadState } from '../../../keys/foreign/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import { keyFromRotating } from '../../../keys/rotating/index.ts'
import type { MoveResult, MoveSource } from '../../plugin/managed-resource.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { readPrivate } from '../rotating-api-key/private-state.ts'
import { stateOf as rotatingOf } from '../rotating-api-key/state.ts'
import { engineValues } from '../values.ts'
import { writePrivate } from './private-state.ts'
import { valuesOf } from './state.ts'

/**
 * MoveResourceState from `ekb_rotating_api_key`: the current key goes on under its name.
 *
 * @throws EkbError MOVE_LEAVES_KEYS
 */
export function moveToApiKey(
  { typeName, state: stored, private: kept }: MoveSource,
  model: KeyModel,
): MoveResult | undefined {
  if (typeName !== 'ekb_rotating_api_key') return undefined
  const { state, beside } = keyFromRotating(rotatingOf(stored), readPrivate(kept).beside)
  return { state: valuesOf(state, model), private: writePrivate(beside) }
}

/**
 * MoveResourceState from a resource of a general HTTP provider, whatever registry that is from. The provider is not
 * configured yet, so it takes over what the state has, and the read that follows finds the key on the platform.
 *
 * @throws EkbError MOVE_SHOWS_NO_KEY
 */
export function moveForeignToApiKey(
  { typeName, state }: MoveSource,
  model: KeyModel,
): MoveResult | undefined {
  const foreign = readForeignKey(typeName, state)
  if (foreign === undefined) return undefined
  const { values, movedBy } = movedState(foreign, model)
  return { state: engineValues(values), private: writePrivate({ movedBy }) }
}

/** UpgradeResourceState of a state that has just been moved; undefined for any other. */
export function upgradeMoved(stored: MoveSource['state'], model: KeyModel): ObjectValue | undefined {
  const values = unreadState(attribute => stored[attribute], model)
  return values && engineValues(values)
}
