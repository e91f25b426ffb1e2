import {
  type Configured,
  fingerprint,
  formatTime,
  keyPreview,
  readKey,
  sameName,
} from '../../../keys/index.ts'
import type { PlatformKey } from '../../../platform/key.ts'
import type { ReadResult } from '../../plugin/provider.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { orDiagnostic } from '../diagnostics.ts'
import { knownText } from '../values.ts'
import { writePrivate } from './private-state.ts'
import { createdAtOf, dueAtText, inputsOf, referenceOf } from './state.ts'

/** ReadResource: the state as the platform shows the key, or null once it is surely gone. */
export function readApiKey(
  state: ObjectValue,
  priorPrivate: Uint8Array,
  { walk }: Configured,
): Promise<ReadResult> {
  // Settings that are known only during apply: what the last run knew stands until then.
  if (walk === undefined) return Promise.resolve({ state, private: priorPrivate })
  return orDiagnostic(
    async () => {
      const { key, now } = await readKey(walk, inputsOf(state).project_id, referenceOf(state))
      return {
        state: key === undefined ? null : refreshedState(state, key),
        private: writePrivate({ checkedAt: now }),
      }
    },
    diagnostics => ({ state, private: priorPrivate, diagnostics }),
  )
}

/**
 * The state after a read. What only a POST tells (the secret) and what never changes (id, creation time)
 * stays; a name that the platform merely normalised is no drift, and a mask never overwrites a value.
 */
function refreshedState(state: ObjectValue, key: PlatformKey): ObjectValue {
  const inputs = inputsOf(state)
  const createdAt = createdAtOf(state) ?? key.createdAt
  const value = key.value
  return {
    ...inputs,
    id: knownText(state['id']),
    name: sameName(key.name, inputs.name) ? inputs.name : key.name,
    type: key.type === 'privileged' || key.type === 'locked_down_viewer' ? key.type : inputs.type,
    key: inputs.store_secret ? (value?.reveal() ?? knownText(state['key'])) : null,
    secret: inputs.store_secret ? knownText(state['secret']) : null,
    key_preview: value
      ? keyPreview(value)
      : (knownText(state['key_preview']) ?? keyPreview(key.masked ?? '')),
    fingerprint: value ? fingerprint(value) : knownText(state['fingerprint']),
    created_at: createdAt === undefined ? null : formatTime(createdAt),
    rotation_due_at: dueAtText(createdAt, inputs.rotate_after),
    ready_for_rotation: false,
  }
}
