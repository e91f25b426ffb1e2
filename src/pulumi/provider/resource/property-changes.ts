import { camelCase } from '../../../core/messages/index.ts'
import { type AttributeValues, isKnown, UNKNOWN_VALUE, type UnknownValue } from '../../../keys/index.ts'
import type { Attribute, KeyModel } from '../../../keys/model/index.ts'
import type { DiffRequest, PropertyDiff } from '../../plugin/provider.ts'
import { propertyPath } from '../property-names.ts'

type Entries = Readonly<Record<string, string | null | UnknownValue>>

/**
 * What a program changes of an object, property by property.
 *
 * @param before the inputs of its state, by the names of the model
 * @param planned the inputs that are wanted
 * @param replacing the attributes for which it is replaced
 */
export function changesOf(
  before: AttributeValues,
  planned: AttributeValues,
  replacing: readonly string[],
  { oldInputs, inputs }: Pick<DiffRequest, 'oldInputs' | 'inputs'>,
  model: Pick<KeyModel, 'inputs' | 'outputs'>,
): PropertyDiff[] {
  const isMap = ([, { type }]: Attribute) => type === 'map(string)'
  const scalars = model.inputs
    .filter(input => !isMap(input))
    .map(([name]) => name)
    .filter(name => planned[name] === UNKNOWN_VALUE || planned[name] !== before[name])
    .map(name => {
      const path = camelCase(name)
      const had = path in oldInputs
      const has = path in inputs
      // What no input says comes from the provider's configuration: then only the output changes.
      return { path, kind: kindOf(had, has), replace: replacing.includes(name), input: had || has }
    })
  const maps = model.inputs
    .filter(isMap)
    .flatMap(([name]) =>
      mapChanges(
        name,
        before[name] as Entries | null,
        planned[name] as Entries | null | UnknownValue,
        replacing.includes(name),
      ),
    )
  const outputs = model.outputs
    .filter(([name]) => replacing.includes(name))
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
