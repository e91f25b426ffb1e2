import { camelCase } from '../../../core/messages/index.ts'
import type { KeyModel, Properties } from '../../../keys/model/index.ts'
import type { ObjectValue, Value } from '../../plugin/value.ts'
import { hidden, isObject, markedLike, saysTheSame } from '../values.ts'

/**
 * The old state with what differs: a refresh that finds nothing new changes nothing, marks included. But
 * material that stands in it in clear, wherever that came from, is hidden.
 *
 * @param fresh what the refresh found; the state may hold more
 * @param beside the properties outside the schema that a refresh tells of too
 */
export function mergeRefreshed(
  old: ObjectValue,
  fresh: ObjectValue,
  { properties }: Pick<KeyModel, 'properties'>,
  beside: readonly string[],
): ObjectValue {
  const told = [...Object.keys(properties).map(camelCase), ...beside]
  const gone = told.filter(name => !(name in fresh) && (old[name] ?? null) !== null)
  const kept = Object.entries(old).filter(([name]) => !gone.includes(name))
  const changed = Object.entries(fresh).filter(([name, value]) => !saysTheSame(old[name], value))
  const state: ObjectValue = {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(changed.map(([name, value]) => [name, markedLike(old[name], value)])),
  }
  return withHiddenMaterial(state, properties)
}

/** The same object with its key material marked secret, in objects and lists of objects too. */
function withHiddenMaterial(values: ObjectValue, properties: Properties): ObjectValue {
  const present = Object.entries(properties)
    .map(([name, property]) => [camelCase(name), property] as const)
    .filter(([name]) => name in values)
  return {
    ...values,
    ...Object.fromEntries(
      present.map(([name, { type, sensitive }]) => {
        const value = values[name] ?? null
        if (typeof type === 'object') return [name, membersHidden(value, type.listOf)]
        return [name, sensitive ? hidden(value) : value]
      }),
    ),
  }
}

function membersHidden(value: Value, properties: Properties): Value {
  if (Array.isArray(value)) return value.map((item: Value) => membersHidden(item, properties))
  return isObject(value) ? withHiddenMaterial(value, properties) : value
}
