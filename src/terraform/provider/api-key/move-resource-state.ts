import type { KeyModel } from '../../../keys/model/index.ts'
import { keyFromRotating } from '../../../keys/rotating/index.ts'
import type { MoveResult, MoveSource } from '../../plugin/managed-resource.ts'
import { readPrivate } from '../rotating-api-key/private-state.ts'
import { stateOf as rotatingOf } from '../rotating-api-key/state.ts'
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
