import { TERRAFORM } from '../../../src/core/messages/index.ts'
import {
  describeProperty,
  type Properties,
  type Property,
  type PropertyType,
} from '../../../src/keys/model/index.ts'

/** The parts of a schema, in the order and with the words of the registries. */
const PARTS: readonly (readonly [title: string, input: Property['input']])[] = [
  ['Required', 'required'],
  ['Optional', 'optional'],
  ['Read-Only', undefined],
]

/** The types without parts, in the words of the registries. */
export const SIMPLE_TYPES: Readonly<Record<Extract<PropertyType, string>, string>> = {
  string: 'String',
  bool: 'Boolean',
  int: 'Number',
  'map(string)': 'Map of String',
}

/** The section `Schema` of a page, with one anchor for the objects of each list. */
export function schemaSection(properties: Properties): string {
  const parts = PARTS.flatMap(([title, input]) => part(`### ${title}`, properties, input))
  const nested = Object.entries(properties).flatMap(([name, { type }]) =>
    typeof type === 'string' ? [] : nestedSchema(name, type.listOf),
  )
  return ['## Schema', ...parts, ...nested].join('\n\n')
}

function nestedSchema(name: string, properties: Properties): string[] {
  return [
    `<a id="${anchor(name)}"></a>\n### Nested Schema for \`${name}\``,
    ...PARTS.flatMap(([title, input]) => part(`${title}:`, properties, input)),
  ]
}

function part(heading: string, properties: Properties, input: Property['input']): string[] {
  const listed = Object.entries(properties).filter(([, property]) => property.input === input)
  return listed.length === 0 ? [] : [heading, listed.map(entry => line(...entry)).join('\n')]
}

function line(name: string, property: Property): string {
  const { type, sensitive, requiresReplace } = property
  const marks = [typeName(type), ...(sensitive ? ['Sensitive'] : [])].join(', ')
  return [
    `- \`${name}\` (${marks}) ${describeProperty(property, TERRAFORM)}`,
    ...(requiresReplace === true ? ['**Changing this replaces the key.**'] : []),
    ...(typeof type === 'string' ? [] : [`(see [below for nested schema](#${anchor(name)}))`]),
  ].join(' ')
}

function typeName(type: PropertyType): string {
  if (typeof type === 'string') return SIMPLE_TYPES[type]
  const isNested = Object.values(type.listOf).some(({ sensitive }) => sensitive)
  const object = isNested ? 'Attributes' : 'Object'
  return type.single ? object : isNested ? 'Attributes List' : 'List of Object'
}

function anchor(name: string): string {
  return `nestedatt--${name}`
}
