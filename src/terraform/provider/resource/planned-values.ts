import { type AttributeValues, attributeValues } from '../../../keys/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import { type ObjectValue, UNKNOWN, Unknown } from '../../plugin/value.ts'
import { engineValues, type ModelValues } from '../values.ts'

const NOT_NULL = new Unknown({ notNull: true })

/**
 * The inputs of a plan: as they were written, since engines accept nothing else.
 *
 * @param decided the inputs that have a value even where nobody set one
 */
export function plannedInputValues(
  config: ObjectValue,
  decided: ModelValues,
  { inputs }: Pick<KeyModel, 'inputs'>,
): ObjectValue {
  const written = attributeValues(inputs, name => config[name] ?? null)
  return { ...written, ...engineValues(decided) }
}

/** The outputs of an object that is still to be made. Those that are never absent will not be null. */
export function newOutputValues(
  planned: AttributeValues,
  { outputs }: Pick<KeyModel, 'outputs'>,
): ObjectValue {
  const values = engineValues(planned)
  return attributeValues(outputs, (name, { absent }) => {
    const value = values[name] ?? null
    return value === UNKNOWN && absent === undefined ? NOT_NULL : value
  })
}
