import type { Attribute, Schema } from '../schema.ts'
import { type ObjectValue, Unknown, type Value } from '../value.ts'

/** The object with null in place of every sensitive value, those of nested objects among them. */
export function withoutSensitive(
  object: ObjectValue,
  { attributes }: Pick<Schema, 'attributes'>,
): ObjectValue {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => {
      const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined
      return [name, attribute === undefined ? value : shown(value, attribute)]
    }),
  )
}

function shown(value: Value, { sensitive, nested }: Attribute): Value {
  if (sensitive === true) return null
  if (nested === undefined || typeof value !== 'object' || value === null || value instanceof Unknown)
    return value
  if (!isList(value)) return withoutSensitive(value, { attributes: nested })
  return value.map(one => shown(one, { ...NESTED, nested }))
}

const NESTED: Attribute = { type: { object: {} }, description: '' }

function isList(value: ObjectValue | readonly Value[]): value is readonly Value[] {
  return Array.isArray(value)
}
