import {
  dueAtText,
  formatTime,
  type KeyInputs,
  type KeyState,
  type Planned,
  readStoredKey,
} from '../../../keys/index.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { knownFlag, knownText, knownTextMap, planFlag, planText, planTextMap } from '../values.ts'

/** The key of a state. @throws EkbError STATE_UNREADABLE */
export function stateOf(values: Readonly<Record<string, unknown>>): KeyState {
  return readStoredKey(attribute => values[attribute])
}

/** A key as the state has it. */
export function valuesOf({ inputs, key }: KeyState): ObjectValue {
  return {
    ...inputs,
    id: key.id,
    key: key.value?.reveal() ?? null,
    secret: key.secret?.reveal() ?? null,
    key_preview: key.preview,
    fingerprint: key.fingerprint ?? null,
    created_at: key.createdAt === undefined ? null : formatTime(key.createdAt),
    rotation_due_at: dueAtText(key.createdAt, inputs),
    ready_for_rotation: false,
  }
}

/** The inputs of a plan that is carried out: everything is known. */
export function inputsOf(values: ObjectValue): KeyInputs {
  return {
    name: knownText(values['name']) ?? '',
    type: knownText(values['type']) === 'privileged' ? 'privileged' : 'locked_down_viewer',
    project_id: knownText(values['project_id']) ?? '',
    keepers: knownTextMap(values['keepers']),
    rotate_after: knownText(values['rotate_after']),
    rotate_early: knownText(values['rotate_early']),
    deletion_protection: knownFlag(values['deletion_protection'], false),
    store_secret: knownFlag(values['store_secret'], true),
  }
}

/** The inputs of a configuration, some of which may not be known; the project is still to be decided. */
export function plannedInputsOf(
  config: ObjectValue,
  projectId: Planned<KeyInputs>['project_id'],
): Planned<KeyInputs> {
  return {
    // Required attributes with values that were validated: the engine sends no null for them.
    name: planText(config['name']) as Planned<KeyInputs>['name'],
    type: planText(config['type']) as Planned<KeyInputs>['type'],
    project_id: projectId,
    keepers: planTextMap(config['keepers']),
    rotate_after: planText(config['rotate_after']),
    rotate_early: planText(config['rotate_early']),
    deletion_protection: planFlag(config['deletion_protection'], false),
    store_secret: planFlag(config['store_secret'], true),
  }
}
