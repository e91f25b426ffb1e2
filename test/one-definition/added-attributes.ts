import {
  API_KEY,
  DEFINITIONS,
  type Definitions,
  type Properties,
  type Property,
} from '../../src/keys/model/index.ts'

/** Attributes that no version has: one of each kind, what replaces a key and what does not. */
export const ADDED = {
  team: {
    type: 'string',
    input: 'optional',
    requiresReplace: true,
    review: 'reported',
    description: 'Who the key is for.',
  },
  cost_centre: {
    type: 'string',
    input: 'optional',
    requiresReplace: false,
    review: 'hidden',
    description: 'Who pays for it.',
  },
  is_external: {
    type: 'bool',
    input: 'optional',
    output: true,
    default: false,
    requiresReplace: true,
    review: 'reported',
    description: 'Whether it leaves the house.',
  },
  is_watched: {
    type: 'bool',
    input: 'optional',
    output: true,
    default: true,
    requiresReplace: false,
    description: 'Whether somebody looks after it.',
  },
  cost_tags: {
    type: 'map(string)',
    input: 'optional',
    requiresReplace: false,
    description: 'Whatever else there is to say.',
  },
} as const satisfies Properties

/** The definitions of this version, and in the copy of the key's own the added attributes. */
export const WITH_ADDED: Definitions = DEFINITIONS.map(definition =>
  definition === API_KEY ? { ...definition, properties: { ...definition.properties, ...ADDED } } : definition,
)

/** The properties of a managed key with the added ones. */
export const PROPERTIES: Properties = { ...API_KEY.properties, ...ADDED }

/** A value of an input that is not its default. */
export function sampleOf(name: string, { type, oneOf, format, default: value }: Property) {
  if (type === 'bool') return value !== true
  if (type === 'map(string)') return { one: `${name} one`, two: `${name} two` }
  if (oneOf !== undefined) return oneOf[0] ?? ''
  if (format === 'age') return '90d'
  return format === 'lead' ? '9d' : `the ${name}`
}

/** A value of every input of a key, by its name in the model. */
export function sampleInputs(): Record<string, string | boolean | Record<string, string>> {
  return Object.fromEntries(
    Object.entries(PROPERTIES)
      .filter(([, { input }]) => input !== undefined)
      .map(([name, property]) => [name, sampleOf(name, property)]),
  )
}
