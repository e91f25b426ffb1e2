import type { ObjectValue, Value } from '../../plugin/value.ts'
import { knownFlag, knownText, knownTextMap } from '../values.ts'

/**
 * UpgradeResourceState: the engine sends every state through here. There is one schema version so far;
 * attributes that a state does not have yet get their defaults, others are dropped.
 */
export function upgradeApiKey(stored: Readonly<Record<string, unknown>>): { state: ObjectValue } {
  const state = stored as ObjectValue
  const text = (name: string): Value => knownText(state[name])
  return {
    state: {
      name: text('name'),
      type: text('type'),
      project_id: text('project_id'),
      keepers: knownTextMap(state['keepers']),
      rotate_after: text('rotate_after'),
      deletion_protection: knownFlag(state['deletion_protection'], false),
      store_secret: knownFlag(state['store_secret'], true),
      id: text('id'),
      key: text('key'),
      secret: text('secret'),
      key_preview: text('key_preview'),
      fingerprint: text('fingerprint'),
      created_at: text('created_at'),
      rotation_due_at: text('rotation_due_at'),
      ready_for_rotation: knownFlag(state['ready_for_rotation'], false),
    },
  }
}
