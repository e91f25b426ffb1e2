import { camelCase } from '../../../core/messages/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import type { DiffRequest, PropertyDiff } from '../../plugin/provider.ts'
import { type ObjectValue, SecretValue, type Value } from '../../plugin/value.ts'
import { propertyPath } from '../property-names.ts'
import { isObject, knownText, unwrapped } from '../values.ts'

/** The texts of inputs that a person has marked secret and a message could name. */
export function secretInputTexts(values: ObjectValue, { inputs }: Pick<KeyModel, 'inputs'>): string[] {
  return inputs.flatMap(([name, { type, oneOf = [] }]) => {
    const value = values[camelCase(name)]
    const text = type === 'string' && value instanceof SecretValue ? knownText(value) : null
    // Words that every message needs, whatever somebody marks secret, are none.
    return text === null || oneOf.includes(text) ? [] : text
  })
}

/**
 * Inputs that have become secret and still stand readable among the outputs: an update in place mends that.
 *
 * @param changes what changes anyway
 */
export function secrecyChangesOf(
  { state, inputs }: Pick<DiffRequest, 'state' | 'inputs'>,
  changes: readonly PropertyDiff[],
  model: Pick<KeyModel, 'inputs'>,
): PropertyDiff[] {
  const changed = new Set(changes.map(({ path }) => path))
  const hidden = new Set(secretPaths(state, model).map(({ path }) => path))
  return secretPaths(inputs, model)
    .filter(({ path, of }) => !hidden.has(path) && !changed.has(path) && !changed.has(of))
    .map(({ path }) => ({ path, kind: 'update', replace: false, input: true }))
}

/** The paths of inputs that are secret, and the input that each is of: of a map those of its secret entries. */
function secretPaths(
  values: ObjectValue,
  { inputs }: Pick<KeyModel, 'inputs'>,
): { path: string; of: string }[] {
  return inputs.flatMap(([name, { type }]) => {
    const of = camelCase(name)
    const value: Value = values[of] ?? null
    if (type !== 'map(string)') return value instanceof SecretValue ? [{ path: of, of }] : []
    const entries = unwrapped(value)
    if (!isObject(entries)) return []
    return Object.entries(entries)
      .filter(([, entry]) => value instanceof SecretValue || entry instanceof SecretValue)
      .map(([entry]) => ({ path: propertyPath([name, entry]), of }))
  })
}
