import {
  type Configured,
  momentToRemember,
  readKey,
  referenceOf,
  refreshedState,
} from '../../../keys/index.ts'
import type { ReadResult } from '../../plugin/provider.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { orDiagnostic } from '../diagnostics.ts'
import { readPrivate, writePrivate } from './private-state.ts'
import { stateOf, valuesOf } from './state.ts'

/** ReadResource: the state as the platform shows the key, or null once it is surely gone. */
export function readApiKey(
  values: ObjectValue,
  priorPrivate: Uint8Array,
  { walk }: Configured,
): Promise<ReadResult> {
  // Settings that are known only during apply: what the last run knew stands until then.
  if (walk === undefined) return Promise.resolve({ state: values, private: priorPrivate })
  return orDiagnostic(
    async () => {
      const state = stateOf(values)
      const { key, now } = await readKey(walk, state.inputs.project_id, referenceOf(state))
      if (key === undefined) return { state: null, private: priorPrivate }
      const refreshed = refreshedState(state, key)
      const { checkedAt } = readPrivate(priorPrivate)
      return {
        state: valuesOf(refreshed),
        private: writePrivate({ checkedAt: momentToRemember(refreshed, checkedAt, now) }),
      }
    },
    diagnostics => ({ state: values, private: priorPrivate, diagnostics }),
  )
}
