import { API_KEY, keyModel } from '../../../keys/model/index.ts'
import { rotatingFromKey } from '../../../keys/rotating/index.ts'
import type { MoveResult, MoveSource } from '../../plugin/managed-resource.ts'
import { readPrivate } from '../api-key/private-state.ts'
import { stateOf as keyOf } from '../api-key/state.ts'
import { writePrivate } from './private-state.ts'
import { valuesOf } from './state.ts'

/** MoveResourceState from `ekb_api_key`: the key becomes the first generation, its value stays. */
export function moveToRotating({
  typeName,
  state: stored,
  private: kept,
}: MoveSource): MoveResult | undefined {
  if (typeName !== 'ekb_api_key') return undefined
  const { state, beside } = rotatingFromKey(keyOf(stored, KEY), readPrivate(kept))
  return { state: valuesOf(state), private: writePrivate({ beside }) }
}

const KEY = keyModel(API_KEY)
