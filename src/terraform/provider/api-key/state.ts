import {
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
import { engineValues, planValue } from '../values.ts'

/** The key of a state. @throws EkbError STATE_UNREADABLE */
export function stateOf(values: Readonly<Record<string, unknown>>, model: KeyModel): KeyState {
  return readStateOnce(values, attribute => values[attribute], model)
}

/** A key as the state has it. */
export function valuesOf(state: KeyState, model: KeyModel): ObjectValue {
  return engineValues(stateValues(state, model))
}

/** The inputs of a plan that is carried out: everything is known. */
export function inputsOf(values: ObjectValue, model: KeyModel): KeyInputs {
  return readInputs(attribute => planValue(values[attribute]), model)
}

/** The inputs of a configuration, some of which may not be known; the project is still to be decided. */
export function plannedInputsOf(
  config: ObjectValue,
  projectId: Planned<KeyInputs>['project_id'],
  model: KeyModel,
): Planned<KeyInputs> {
  return readPlannedInputs(attribute => planValue(config[attribute]), projectId, model)
}
