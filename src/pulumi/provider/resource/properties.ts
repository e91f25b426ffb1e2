import { camelCase } from '../../../core/messages/index.ts'
import { Secret } from '../../../core/secret.ts'
import { type AttributeValue, type AttributeValues, isKnown } from '../../../keys/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import { type ObjectValue, SecretValue, UNKNOWN, type Value } from '../../plugin/value.ts'
import { hidden } from '../values.ts'

/** Values of the key rules as the engine has them. The id is the engine's own and stands beside them. */
export function propertiesOf(
  values: AttributeValues,
  { sensitive }: Pick<KeyModel, 'sensitive'>,
): ObjectValue {
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

/** Properties without those that do not exist: null would be a value to the engine. */
export function presentOf(properties: ObjectValue): ObjectValue {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null))
}

/**
 * What a preview says of an object: the inputs as they were given, and the outputs as far as they are known.
 * A program takes what is missing for unknown, so what is known to be absent is null here.
 *
 * @param decided the inputs that have a value even where nobody set one
 */
export function previewOf(
  inputs: ObjectValue,
  decided: AttributeValues,
  outputs: ObjectValue,
  model: Pick<KeyModel, 'inputs' | 'sensitive'>,
): ObjectValue {
  return {
    ...absentInputs(model),
    ...propertiesOf(decided, model),
    ...inputs,
    ...outputs,
  }
}

/** Null for every optional input, for a preview to fill in. */
export function absentInputs({ inputs }: Pick<KeyModel, 'inputs'>): ObjectValue {
  const optional = inputs.filter(([, { input }]) => input === 'optional')
  return Object.fromEntries(optional.map(([name]) => [camelCase(name), null]))
}
