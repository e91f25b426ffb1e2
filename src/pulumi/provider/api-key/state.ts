import { camelCase } from '../../../core/messages/index.ts'
import { Secret } from '../../../core/secret.ts'
import {
  type AttributeValue,
  type AttributeValues,
  type Beside,
  decidedInputs,
  isKnown,
  type KeyInputs,
  type KeyState,
  type Planned,
  readInputs,
  readPlannedInputs,
  readStateOnce,
  stateValues,
} from '../../../keys/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import { type ObjectValue, SecretValue, UNKNOWN, type Value } from '../../plugin/value.ts'
import { hidden, knownFlag, knownText, opened, planValue } from '../values.ts'

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
export function inputsOf(values: ObjectValue, model: KeyModel): KeyInputs {
  return readInputs(attribute => planValue(values[camelCase(attribute)]), model)
}

/** Checked inputs, some of which may not be known; the project is still to be decided. */
export function plannedInputsOf(
  inputs: ObjectValue,
  projectId: Planned<KeyInputs>['project_id'],
  model: KeyModel,
): Planned<KeyInputs> {
  return readPlannedInputs(attribute => planValue(inputs[camelCase(attribute)]), projectId, model)
}

/** The key of a state. @throws EkbError STATE_UNREADABLE */
export function stateOf(id: string, values: ObjectValue, model: KeyModel): KeyState {
  return readStateOnce(
    values,
    attribute => (attribute === 'id' ? id : opened(values[camelCase(attribute)])),
    model,
  )
}

/** A key as the state has it. What does not exist is left out: null would be a value to the engine. */
export function valuesOf(state: KeyState, model: KeyModel): ObjectValue {
  const values = Object.entries(propertiesOf(stateValues(state, model), model))
  return Object.fromEntries(values.filter(([, value]) => value !== null))
}

/**
 * What a preview says of a key: the inputs as they were given, and the outputs as far as they are known.
 * A program takes what is missing for unknown, so what is known to be absent is null here.
 */
export function previewOf(
  inputs: ObjectValue,
  planned: Planned<KeyInputs>,
  outputs: ObjectValue,
  model: KeyModel,
): ObjectValue {
  const optional = model.inputs.filter(([, { input }]) => input === 'optional')
  return {
    ...Object.fromEntries(optional.map(([name]) => [camelCase(name), null])),
    ...propertiesOf(decidedInputs(planned, model), model),
    ...inputs,
    ...outputs,
  }
}

/** Values of the key rules as the engine has them. The id is the engine's own and stands beside them. */
export function propertiesOf(values: AttributeValues, { sensitive }: KeyModel): ObjectValue {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => name !== 'id')
      .map(([name, value]) => {
        const written = engineValue(value)
        return [camelCase(name), sensitive.includes(name) ? hidden(written) : written]
      }),
  )
}

function engineValue(value: AttributeValue): Value {
  if (value instanceof Secret) return new SecretValue(value.reveal())
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, engineValue(entry)]))
  }
  return isKnown(value) ? value : UNKNOWN
}
