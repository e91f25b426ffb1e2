import { camelCase } from '../../../core/messages/index.ts'
import {
  type AttributeValues,
  attributeOf,
  isKnown,
  type KeyInputs,
  type Planned,
  type ReplaceReason,
  UNKNOWN_VALUE,
  type UnknownValue,
} from '../../../keys/index.ts'
import type { Attribute, KeyModel } from '../../../keys/model/index.ts'
import type { DiffRequest, PropertyDiff } from '../../plugin/provider.ts'
import { type ObjectValue, SecretValue, type Value } from '../../plugin/value.ts'
import { propertyPath } from '../property-names.ts'
import { isObject, unwrapped } from '../values.ts'

type Entries = Readonly<Record<string, string | null | UnknownValue>>

/** The changes of a key, property by property, and which of them need a new one. */
export function changesOf(
  before: KeyInputs,
  planned: Planned<KeyInputs>,
  replace: readonly ReplaceReason[],
  { oldInputs, inputs }: Pick<DiffRequest, 'oldInputs' | 'inputs'>,
  model: KeyModel,
): PropertyDiff[] {
  const reasons: readonly string[] = replace
  const isMap = ([, { type }]: Attribute) => type === 'map(string)'
  const [old, wanted] = [before as AttributeValues, planned as AttributeValues]
  const scalars = model.inputs
    .filter(input => !isMap(input))
    .map(([name]) => name)
    .filter(name => wanted[name] === UNKNOWN_VALUE || wanted[name] !== old[name])
    .map(name => {
      const path = camelCase(name)
      const had = path in oldInputs
      const has = path in inputs
      // What no input says comes from the provider's configuration: then only the output changes.
      return { path, kind: kindOf(had, has), replace: reasons.includes(name), input: had || has }
    })
  const maps = model.inputs
    .filter(isMap)
    .flatMap(([name]) =>
      mapChanges(
        name,
        old[name] as Entries | null,
        wanted[name] as Entries | null | UnknownValue,
        reasons.includes(name),
      ),
    )
  const outputs = model.outputs
    .filter(([name]) => replace.some(reason => attributeOf(reason) === name))
    .map(([name]) => ({ path: camelCase(name), kind: 'update' as const, replace: true, input: false }))
  return [...scalars, ...maps, ...outputs]
}

function kindOf(had: boolean, has: boolean): PropertyDiff['kind'] {
  if (had === has) return 'update'
  return has ? 'add' : 'delete'
}

function mapChanges(
  name: string,
  before: Entries | null,
  planned: Entries | null | UnknownValue,
  replace: boolean,
): PropertyDiff[] {
  const whole = camelCase(name)
  const change = (below: readonly string[], kind: PropertyDiff['kind']): PropertyDiff => {
    const path = propertyPath([name, ...below])
    // The map stands for an entry whose name cannot be written.
    const isWhole = below.length > 0 && path === whole
    return { path, kind: isWhole ? 'update' : kind, replace, input: true }
  }
  if (!isKnown(planned)) return [change([], before === null ? 'add' : 'update')]
  const old = before ?? {}
  const wanted = planned ?? {}
  const names = new Set([...Object.keys(old), ...Object.keys(wanted)])
  if (names.size > 0 && before === null) return [change([], 'add')]
  if (names.size > 0 && planned === null) return [change([], 'delete')]
  return [...names]
    .filter(entry => !(entry in old && entry in wanted) || wanted[entry] !== old[entry])
    .map(entry => change([entry], kindOf(entry in old, entry in wanted)))
}

/**
 * Inputs that have become secret and still stand readable among the outputs: an update in place mends that.
 *
 * @param changes what changes anyway
 */
export function secrecyChangesOf(
  { state, inputs }: Pick<DiffRequest, 'state' | 'inputs'>,
  changes: readonly PropertyDiff[],
  model: KeyModel,
): PropertyDiff[] {
  const changed = new Set(changes.map(({ path }) => path))
  const hidden = new Set(secretPaths(state, model).map(({ path }) => path))
  return secretPaths(inputs, model)
    .filter(({ path, of }) => !hidden.has(path) && !changed.has(path) && !changed.has(of))
    .map(({ path }) => ({ path, kind: 'update', replace: false, input: true }))
}

/** The paths of inputs that are secret, and the input that each is of: of a map those of its secret entries. */
function secretPaths(values: ObjectValue, { inputs }: KeyModel): { path: string; of: string }[] {
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
