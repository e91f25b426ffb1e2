import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { camelCase } from '../../core/messages/index.ts'
import type { Properties, Property } from '../../keys/model/index.ts'
import { ForeignValue, type ObjectValue, Unknown, type Value } from '../plugin/value.ts'
import { isObject, unwrapped } from './values.ts'

/**
 * Finds what has no place in inputs: unknown names, required ones that are missing, and values of the wrong
 * kind. The engine checks none of that. Null counts as not given, and what is not known yet passes.
 *
 * @param properties the definition, in the names of the model
 */
export function inputErrors(properties: Properties, inputs: ObjectValue): EkbError[] {
  const declared = Object.entries(properties).filter(([, { input }]) => input !== undefined)
  const byName = new Map(declared.map(([name, property]) => [camelCase(name), { name, property }]))
  const known = [...byName.keys()].join(', ')
  const wrong = Object.entries(inputs).flatMap(([name, value]) => {
    const found = byName.get(name)
    if (found === undefined) return [ekbError('INPUT_UNKNOWN', { name, known })]
    return unwrapped(value) === null ? [] : kindErrors(value, found.property, [found.name])
  })
  const missing = declared
    .filter(
      ([name, { input }]) => input === 'required' && (unwrapped(inputs[camelCase(name)]) ?? null) === null,
    )
    .map(([name, property]) =>
      ekbError('INPUT_MISSING', { expected: expectedOf(property) }, { path: [name] }),
    )
  return [...wrong, ...missing]
}

function kindErrors(value: Value, property: Property, path: readonly string[]): EkbError[] {
  const inner = unwrapped(value) ?? null
  if (inner instanceof Unknown) return []
  if (property.type === 'map(string)' && isObject(inner)) {
    return Object.entries(inner).flatMap(([name, entry]) => kindErrors(entry, ENTRY, [...path, name]))
  }
  const { type } = property
  const fits = type === 'string' ? typeof inner === 'string' : type === 'bool' && typeof inner === 'boolean'
  if (fits) return []
  return [ekbError('INPUT_KIND_INVALID', { expected: expectedOf(property), seen: kindOf(inner) }, { path })]
}

const ENTRY: Property = { type: 'string', description: '' }

function expectedOf({ type, oneOf }: Property): string {
  if (oneOf !== undefined) return oneOf.map(value => `"${value}"`).join(' or ')
  if (type === 'string') return 'a string'
  if (type === 'bool') return 'true or false'
  return type === 'map(string)' ? 'a map of strings' : 'a list'
}

function kindOf(value: Value): string {
  if (value instanceof ForeignValue)
    return `${value.kind === 'resource reference' ? 'a' : 'an'} ${value.kind}`
  if (Array.isArray(value)) return 'a list'
  if (isObject(value)) return 'a map'
  return { string: 'a string', number: 'a number', boolean: 'a boolean' }[typeof value as string] ?? 'null'
}
