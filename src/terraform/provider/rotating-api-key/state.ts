import type { Planned } from '../../../keys/index.ts'
import {
  type RotatingInputs,
  type RotatingState,
  readPlannedRotatingInputs,
  readRotatingInputs,
  readRotatingOnce,
  rotatingStateValues,
} from '../../../keys/rotating/index.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { engineValues, planValue } from '../values.ts'

/** The rotating key of a state. @throws EkbError STATE_UNREADABLE */
export function stateOf(values: Readonly<Record<string, unknown>>): RotatingState {
  return readRotatingOnce(values, attribute => values[attribute])
}

/** A rotating key as the state has it. */
export function valuesOf(state: RotatingState): ObjectValue {
  return engineValues(rotatingStateValues(state))
}

/** The inputs of a plan that is carried out: everything is known. */
export function inputsOf(values: ObjectValue): RotatingInputs {
  return readRotatingInputs(attribute => planValue(values[attribute]))
}

/** The inputs of a configuration, some of which may not be known; the project is still to be decided. */
export function plannedInputsOf(
  config: ObjectValue,
  projectId: Planned<RotatingInputs>['project_id'],
): Planned<RotatingInputs> {
  return readPlannedRotatingInputs(attribute => planValue(config[attribute]), projectId)
}
