import {
  formatTime,
  type KeyInputs,
  type KeyRecord,
  type KeyReference,
  type Planned,
  rotationDueAt,
} from '../../../keys/index.ts'
import { Secret } from '../../../platform/secret.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { knownFlag, knownText, knownTextMap, planFlag, planText, planTextMap } from '../values.ts'

/** The inputs of a key in state. */
export function inputsOf(state: ObjectValue): KeyInputs {
  return {
    name: knownText(state['name']) ?? '',
    type: knownText(state['type']) === 'privileged' ? 'privileged' : 'locked_down_viewer',
    project_id: knownText(state['project_id']) ?? '',
    keepers: knownTextMap(state['keepers']),
    rotate_after: knownText(state['rotate_after']),
    deletion_protection: knownFlag(state['deletion_protection'], false),
    store_secret: knownFlag(state['store_secret'], true),
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
    deletion_protection: planFlag(config['deletion_protection'], false),
    store_secret: planFlag(config['store_secret'], true),
  }
}

/** How a key in state is found again on the platform. */
export function referenceOf(state: ObjectValue): KeyReference {
  const value = knownText(state['key'])
  return {
    id: knownText(state['id']) ?? '',
    name: knownText(state['name']) ?? undefined,
    fingerprint: knownText(state['fingerprint']) ?? undefined,
    preview: knownText(state['key_preview']) ?? undefined,
    value: value === null ? undefined : new Secret(value),
  }
}

/** When a key in state was created. */
export function createdAtOf(state: ObjectValue): Date | undefined {
  const time = knownText(state['created_at'])
  return time === null ? undefined : new Date(time)
}

/** When a key becomes due, as the state says it. */
export function dueAtText(createdAt: Date | undefined, rotateAfter: string | null): string | null {
  const due = rotationDueAt(createdAt, rotateAfter)
  return due === null ? null : formatTime(due)
}

/** The state of a key that has just been made, with everything that was unknown filled in. */
export function createdState(inputs: KeyInputs, key: KeyRecord): ObjectValue {
  return {
    ...inputs,
    id: key.id,
    key: inputs.store_secret ? (key.value?.reveal() ?? null) : null,
    secret: inputs.store_secret ? (key.secret?.reveal() ?? null) : null,
    key_preview: key.preview,
    fingerprint: key.fingerprint ?? null,
    created_at: key.createdAt === undefined ? null : formatTime(key.createdAt),
    rotation_due_at: dueAtText(key.createdAt, inputs.rotate_after),
    ready_for_rotation: false,
  }
}
