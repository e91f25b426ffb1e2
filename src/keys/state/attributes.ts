import type { Secret } from '../../core/secret.ts'
import type { Attribute, KeyModel, Property } from '../model/index.ts'
import { isKnown, type KeyInputs, type Planned, UNKNOWN_VALUE, type UnknownValue } from './inputs.ts'

/** A map of strings, some of which may not be known yet. */
export type TextMap = Readonly<Record<string, string | null | UnknownValue>>

/** A value of an attribute, in types that every engine has. */
export type AttributeValue = string | boolean | null | UnknownValue | Secret | TextMap

/** Values by attribute name in the model. */
export type AttributeValues = Readonly<Record<string, AttributeValue>>

/**
 * Reads the value that an engine has of an attribute, by its name in the model: a string, a boolean, a map, or
 * UNKNOWN_VALUE. Anything else counts as none.
 */
export type ReadAttribute = (attribute: string) => unknown

/**
 * The inputs of a configuration or program, some of which may be unknown; required ones have been checked.
 *
 * @param projectId the project that the key belongs to
 */
export function readPlannedInputs(
  read: ReadAttribute,
  projectId: Planned<KeyInputs>['project_id'],
  { inputs }: KeyModel,
): Planned<KeyInputs> {
  const values = attributeValues(inputs, (name, property) => plannedValue(read(name), property))
  return { ...(values as Planned<KeyInputs>), project_id: projectId }
}

/** The inputs of an apply: everything is known. */
export function readInputs(read: ReadAttribute, { inputs }: KeyModel): KeyInputs {
  return attributeValues(inputs, (name, property) =>
    knownValue(plannedValue(read(name), property), property),
  ) as KeyInputs
}

/** A value for each attribute. A plan of many keys reads thousands, so this allocates no list of pairs. */
export function attributeValues<Kind>(
  attributes: readonly Attribute[],
  value: (name: string, property: Property) => Kind,
): Record<string, Kind> {
  const values: Record<string, Kind> = {}
  for (const [name, property] of attributes) values[name] = value(name, property)
  return values
}

/** The planned value of an input, by its name. */
export function plannedInput(planned: Planned<KeyInputs>, name: string): AttributeValue {
  return (planned as AttributeValues)[name] ?? null
}

function plannedValue(value: unknown, property: Property): AttributeValue {
  const { type } = property
  const otherwise = property.default ?? null
  if (value === UNKNOWN_VALUE) return UNKNOWN_VALUE
  if (type === 'bool') return typeof value === 'boolean' ? value : otherwise
  if (type === 'map(string)') return isRecord(value) ? mapped(value, plannedText) : otherwise
  return typeof value === 'string' ? value : otherwise
}

function plannedText(value: unknown): string | null | UnknownValue {
  return typeof value === 'string' || value === UNKNOWN_VALUE ? (value as string | UnknownValue) : null
}

function knownValue(value: AttributeValue, property: Property): AttributeValue {
  const { type, oneOf, input, output } = property
  if (oneOf !== undefined && input === 'required') {
    return oneOf.find(accepted => accepted === value) ?? oneOf.at(-1) ?? null
  }
  const isAlways = type === 'string' && (input === 'required' || output === true)
  if (!isKnown(value)) return property.default ?? (isAlways ? '' : null)
  if (isRecord(value)) return mapped(value, text => (typeof text === 'string' ? text : null))
  return value ?? (isAlways ? '' : null)
}

function mapped<To>(
  record: Readonly<Record<string, unknown>>,
  to: (value: unknown) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value)]))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
