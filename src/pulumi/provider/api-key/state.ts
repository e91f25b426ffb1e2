import { ekbError } from '../../../core/messages/errors/index.ts'
import { camelCase } from '../../../core/messages/index.ts'
import {
  type Beside,
  type KeyInputs,
  type KeyState,
  type Planned,
  readInputs,
  readPlannedInputs,
  readStateOnce,
  stateValues,
} from '../../../keys/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { presentOf, propertiesOf } from '../resource/properties.ts'
import { knownFlag, knownText, opened, planValue } from '../values.ts'

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

/** What is kept beside the outputs of a key; the engine keeps properties outside the schema. */
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

/** The key of a state. @throws EkbError STATE_UNREADABLE, and ALIAS_OF_ROTATING for that of a rotating key */
export function stateOf(id: string, values: ObjectValue, model: KeyModel): KeyState {
  if ('generation' in values)
    throw ekbError('ALIAS_OF_ROTATING', { id, name: knownText(values['name']) ?? id })
  return readStateOnce(
    values,
    attribute => (attribute === 'id' ? id : opened(values[camelCase(attribute)])),
    model,
  )
}

/** A key as the state has it. */
export function valuesOf(state: KeyState, model: KeyModel): ObjectValue {
  return presentOf(propertiesOf(stateValues(state, model), model))
}
