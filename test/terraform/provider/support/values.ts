import type { Schema } from '../../../../src/terraform/plugin/schema.ts'
import type { ObjectValue, Value } from '../../../../src/terraform/plugin/value.ts'
import { readObject, writeObject } from '../../../../src/terraform/plugin/wire/object.ts'

/** A value as it arrives on the other side of the wire. @throws where it does not fit the schema */
export function throughTheWire(value: Value, schema: Schema): ObjectValue | null {
  return readObject({ json: new Uint8Array(), ...writeObject(value, schema) }, schema)
}

/** A configuration with every attribute that it does not set as null. */
export function full({ attributes }: Schema, given: ObjectValue): ObjectValue {
  return Object.fromEntries(Object.keys(attributes).map(name => [name, given[name] ?? null]))
}

/** An object that must be there. */
export function object(value: Value): ObjectValue {
  if (value === null || typeof value !== 'object') throw new Error('there is no object')
  return value as ObjectValue
}

/** What a provider has under a name. */
export function named<Type>(types: Readonly<Record<string, Type>>, name: string): Type {
  const found = types[name]
  if (found === undefined) throw new Error(`the provider has no ${name}`)
  return found
}
