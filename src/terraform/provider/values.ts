import { Secret } from '../../core/secret.ts'
import { type AttributeValue, isKnown, UNKNOWN_VALUE, type UnknownValue } from '../../keys/index.ts'
import { isObject, type ObjectValue, UNKNOWN, Unknown, type Value } from '../plugin/value.ts'

/** A text attribute: null if it is not set, UNKNOWN_VALUE where it is not known yet. */
export function planText(value: Value | undefined): string | null | UnknownValue {
  if (value instanceof Unknown) return UNKNOWN_VALUE
  return knownText(value)
}

/** A text attribute of a state, where everything is known. */
export function knownText(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null
}

/** A flag of a state, with the value that stands where none is set. */
export function knownFlag(value: Value | undefined, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise
}

/** Whether one of the named attributes is not known yet. */
export function isAnyUnknown(config: ObjectValue, names: readonly string[]): boolean {
  return names.some(name => config[name] instanceof Unknown)
}

/** Those of the named attributes that a configuration sets. */
export function given(config: ObjectValue, names: readonly string[]): ObjectValue {
  return Object.fromEntries(
    names.flatMap(name => {
      const value = config[name] ?? null
      return value === null ? [] : [[name, value]]
    }),
  )
}

/** A value as the key rules read it, with UNKNOWN_VALUE for what is not known yet, in maps too. */
export function planValue(value: Value | undefined): unknown {
  if (value instanceof Unknown) return UNKNOWN_VALUE
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, planValue(entry)]))
}

/** A value of the key rules, or a list or object of such values. */
export type ModelValue = AttributeValue | number | readonly ModelValue[] | ModelValues

/** Values by the names of the model. */
export interface ModelValues {
  readonly [name: string]: ModelValue
}

/** Values of the key rules as the engine has them, by the names of the model. */
export function engineValues(values: ModelValues): ObjectValue {
  const written: Record<string, Value> = {}
  for (const name in values) written[name] = engineValue(values[name] ?? null)
  return written
}

function engineValue(value: ModelValue): Value {
  if (value instanceof Secret) return value.reveal()
  if (isList(value)) return value.map(engineValue)
  if (typeof value !== 'object' || value === null) return isKnown(value) ? value : UNKNOWN
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, engineValue(entry)]))
}

function isList(value: ModelValue): value is readonly ModelValue[] {
  return Array.isArray(value)
}
