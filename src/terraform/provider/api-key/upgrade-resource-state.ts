import { dueAtText } from '../../../keys/index.ts'
import { EkbError } from '../../../platform/errors/index.ts'
import type { ObjectValue, Value } from '../../plugin/value.ts'
import { knownFlag, knownText, knownTextMap } from '../values.ts'
import { stateOf } from './state.ts'

/**
 * UpgradeResourceState: the engine sends every state through here. There is one schema version so far;
 * attributes that a state does not have yet get their defaults, others are dropped. What follows from others is
 * worked out anew, so that a state of an older provider shows no drift.
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
      rotate_early: text('rotate_early'),
      deletion_protection: knownFlag(state['deletion_protection'], false),
      store_secret: knownFlag(state['store_secret'], true),
      id: text('id'),
      key: text('key'),
      secret: text('secret'),
      key_preview: text('key_preview'),
      fingerprint: text('fingerprint'),
      created_at: text('created_at'),
      rotation_due_at: dueAt(state),
      ready_for_rotation: knownFlag(state['ready_for_rotation'], false),
    },
  }
}

/** What stands in a state that somebody edited may be no schedule: then it stays as it is. */
function dueAt(state: ObjectValue): string | null {
  const { key, inputs } = stateOf(state)
  if (key.createdAt !== undefined && Number.isNaN(key.createdAt.getTime())) {
    return knownText(state['rotation_due_at'])
  }
  try {
    return dueAtText(key.createdAt, inputs)
  } catch (error) {
    if (error instanceof EkbError) return knownText(state['rotation_due_at'])
    throw error
  }
}
