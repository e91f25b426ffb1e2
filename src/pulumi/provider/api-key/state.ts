import {
  type Beside,
  dueAtText,
  formatTime,
  isKnown,
  type KeyInputs,
  type KeyState,
  type Later,
  type Planned,
  readStoredKey,
} from '../../../keys/index.ts'
import { type ObjectValue, SecretValue, UNKNOWN, type Value } from '../../plugin/value.ts'
import { camelCase } from '../property-names.ts'
import { knownFlag, knownText, knownTextMap, opened, planFlag, planText, planTextMap } from '../values.ts'

/**
 * In the state of a key whose secret never arrived. It is outside the schema and the engine does not show
 * it, but keeps it: the next preview replaces the key.
 */
export const SECRET_LOST = '__secretLost'

const STORED_NAME = '__storedName'
const HAS_NEW_VALUE = '__hasNewValue'
const LOCAL_CLOCK = '__localClock'

/** Where {@link Beside} stands in a state. */
export const MARKS: readonly string[] = [STORED_NAME, HAS_NEW_VALUE, LOCAL_CLOCK]

/** What is kept beside the outputs of a key; the engine keeps what the schema does not have. */
export function besideOf(values: ObjectValue): Beside {
  const storedName = knownText(values[STORED_NAME])
  return {
    ...(storedName !== null && { storedName }),
    ...(knownFlag(values[HAS_NEW_VALUE], false) && { hasNewValue: true }),
    ...(knownFlag(values[LOCAL_CLOCK], false) && { localClock: true }),
  }
}

/** The same as the state has it. */
export function marksOf({ storedName, hasNewValue, localClock }: Beside): ObjectValue {
  return {
    ...(storedName !== undefined && { [STORED_NAME]: storedName }),
    ...(hasNewValue && { [HAS_NEW_VALUE]: true }),
    ...(localClock && { [LOCAL_CLOCK]: true }),
  }
}

/** The inputs of a key that is made or changed: everything is known. */
export function inputsOf(values: ObjectValue): KeyInputs {
  return {
    name: knownText(values['name']) ?? '',
    type: knownText(values['type']) === 'privileged' ? 'privileged' : 'locked_down_viewer',
    project_id: knownText(values['projectId']) ?? '',
    keepers: knownTextMap(values['keepers']),
    rotate_after: knownText(values['rotateAfter']),
    rotate_early: knownText(values['rotateEarly']),
    deletion_protection: knownFlag(values['deletionProtection'], false),
    store_secret: knownFlag(values['storeSecret'], true),
  }
}

/** Checked inputs, some of which may not be known; the project is still to be decided. */
export function plannedInputsOf(
  inputs: ObjectValue,
  projectId: Planned<KeyInputs>['project_id'],
): Planned<KeyInputs> {
  return {
    // Check has seen to it that both are there.
    name: planText(inputs['name']) as Planned<KeyInputs>['name'],
    type: planText(inputs['type']) as Planned<KeyInputs>['type'],
    project_id: projectId,
    keepers: planTextMap(inputs['keepers']),
    rotate_after: planText(inputs['rotateAfter']),
    rotate_early: planText(inputs['rotateEarly']),
    deletion_protection: planFlag(inputs['deletionProtection'], false),
    store_secret: planFlag(inputs['storeSecret'], true),
  }
}

/** The key of a state. @throws EkbError STATE_UNREADABLE */
export function stateOf(id: string, values: ObjectValue): KeyState {
  return readStoredKey(attribute => (attribute === 'id' ? id : opened(values[camelCase(attribute)])))
}

/** A key as the state has it. What does not exist is left out: null would be a value to the engine. */
export function valuesOf({ inputs, key }: KeyState): ObjectValue {
  const dueAt = dueAtText(key.createdAt, inputs)
  return {
    name: inputs.name,
    type: inputs.type,
    projectId: inputs.project_id,
    ...(inputs.keepers !== null && { keepers: inputs.keepers }),
    ...(inputs.rotate_after !== null && { rotateAfter: inputs.rotate_after }),
    ...(inputs.rotate_early !== null && { rotateEarly: inputs.rotate_early }),
    deletionProtection: inputs.deletion_protection,
    storeSecret: inputs.store_secret,
    ...(key.value && { key: new SecretValue(key.value.reveal()) }),
    ...(key.secret && { secret: new SecretValue(key.secret.reveal()) }),
    keyPreview: key.preview,
    ...(key.fingerprint !== undefined && { fingerprint: key.fingerprint }),
    ...(key.createdAt && { createdAt: formatTime(key.createdAt) }),
    ...(dueAt !== null && { rotationDueAt: dueAt }),
    readyForRotation: false,
  }
}

/** The outputs that no input sets. */
export type KeyOutputs = Readonly<
  Record<'key' | 'secret' | 'keyPreview' | 'fingerprint' | 'createdAt' | 'rotationDueAt', Value>
>

/**
 * What a preview says of a key: the inputs as they were given, and the outputs as far as they are known.
 * A program takes what is missing for unknown, so what is known to be absent is null here.
 */
export function previewOf(
  inputs: ObjectValue,
  planned: Planned<KeyInputs>,
  outputs: KeyOutputs,
): ObjectValue {
  return {
    keepers: null,
    rotateAfter: null,
    rotateEarly: null,
    projectId: engineValue(planned.project_id),
    deletionProtection: engineValue(planned.deletion_protection),
    storeSecret: engineValue(planned.store_secret),
    ...inputs,
    ...outputs,
    readyForRotation: false,
  }
}

/** A planned value as the engine has it. */
export function engineValue(planned: string | boolean | null | Later): Value {
  return isKnown(planned) ? planned : UNKNOWN
}
