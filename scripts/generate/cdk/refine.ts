import { camelCase, engineText, TERRAFORM, type Template } from '../../../src/core/messages/index.ts'
import { describeProperty, type Properties, type Property } from '../../../src/keys/model/index.ts'
import { replaceOnce } from './replace-once.ts'

/** What a binding is generated from, in the words of the model. */
export interface Described {
  /** For errors, such as `resource ekb_api_key`. */
  readonly title: string
  readonly description: Template
  readonly properties: Properties
  /** Types of accepted values that another binding has already, and its module, by the names of `oneOfName`. */
  readonly elsewhere?: Readonly<Record<string, string>>
}

/**
 * Adds to a binding what the frameworks' generators leave out: the description of the class and of what it
 * tells, and the only values that a property takes, as a type. Throws where the generated text is not as
 * expected, and says at which attribute.
 */
export function refine(text: string, { title, description, properties, elsewhere = {} }: Described): string {
  let refined = describeClass(text, title, engineText(description).in(TERRAFORM))
  for (const [name, property] of Object.entries(properties)) {
    const of = `attribute "${name}" of ${title}`
    if (property.oneOf !== undefined && property.input !== undefined) {
      refined = narrow(refined, name, property, of, elsewhere[property.oneOfName ?? ''])
    }
    refined = describeGetter(refined, name, property, of)
  }
  return refined
}

/**
 * The provider's own binding: its source is written so that each engine looks in its own registry, and the
 * versions that the binding fits are named, which the frameworks' commands insist on.
 */
export function refineProvider(text: string, described: Described, versions: string): string {
  const of = described.title
  const sourced = replaceOnce(text, /(terraformProviderSource: ')registry\.terraform\.io\//, of, '$1')
  const versioned = replaceOnce(
    sourced,
    /^( +)(providerName: 'ekb')$/m,
    of,
    `$1$2,\n$1providerVersionConstraint: '${versions}'`,
  )
  return refine(versioned, described)
}

function describeClass(text: string, title: string, description: string): string {
  const pattern = /^\/\*\*\n\* Represents a (\{@link .*\})\n\*\/$/m
  return replaceOnce(text, pattern, title, (_all, link) =>
    comment('', `${description}\n\nDocs at Terraform Registry: ${link}`),
  )
}

/** Describes the getter of an attribute, and those of an object's attributes where it is a list of objects. */
function describeGetter(text: string, name: string, property: Property, of: string): string {
  const start = text.search(/^export class \w+ extends \w+\.Terraform/m)
  const [inner, own] = [text.slice(0, start), text.slice(start)]
  const described = inner + commented(own, name, property, of)
  if (typeof property.type === 'string') return described
  const [begin, end] = objectClass(described, name, of)
  const nested = Object.entries(property.type.listOf).reduce(
    (so_far, [item, it]) => commented(so_far, item, it, `"${item}" in ${of}`),
    described.slice(begin, end),
  )
  return described.slice(0, begin) + nested + described.slice(end)
}

/** Where the class of an attribute's objects begins and ends: two attributes may have objects of the same names. */
function objectClass(text: string, name: string, of: string): [begin: number, end: number] {
  const begin = text.search(new RegExp(`^export class \\w+${pascal(name)}OutputReference `, 'm'))
  if (begin < 0) throw new Error(`cdk: the generated binding has no class for the objects of ${of}`)
  const next = text.slice(begin + 1).search(/^export class /m)
  return [begin, next < 0 ? text.length : begin + 1 + next]
}

function commented(text: string, name: string, property: Property, of: string): string {
  const pattern = new RegExp(`^  // ${name} - computed: .*\\n((?:  private .*\\n)?)(?=  public get )`, 'm')
  return replaceOnce(
    text,
    pattern,
    of,
    (_all, field = '') => `${field}${comment('  ', describeProperty(property, TERRAFORM))}\n`,
  )
}

/** Gives a property whose values are known a type of its own; a value that is known only later stays possible. */
function narrow(
  text: string,
  name: string,
  property: Property,
  of: string,
  elsewhere: string | undefined,
): string {
  const framework = /^import \* as (\w+) from '\1';$/m.exec(text)?.[1]
  const config = /^export interface (\w+)Config /m.exec(text)?.[1] ?? ''
  const type = property.oneOfName === undefined ? config + pascal(name) : pascal(property.oneOfName)
  const values = (property.oneOf ?? []).map(value => `'${value}'`).join(' | ')
  const accepted = `${type} | ${framework}.IResolvable`
  const member = camelCase(name)
  const doc = comment('', describeProperty(property, TERRAFORM))
  const steps: readonly [RegExp, string][] = [
    [new RegExp(`^(  readonly ${member}\\??: )string;$`, 'm'), `$1${accepted};`],
    [
      new RegExp(`^(  private _${member}\\?: )string; ?\\n(  public get ${member}\\(\\)) \\{`, 'm'),
      `$1${accepted};\n$2: string {`,
    ],
    [new RegExp(`^(  public set ${member}\\(value: )string\\)`, 'm'), `$1${accepted})`],
    [new RegExp(`(\\.stringToTerraform\\(this\\._${member})\\)`), '$1 as string)'],
    [new RegExp(`(\\.stringToHclTerraform\\(this\\._${member})\\)`), '$1 as string)'],
    elsewhere === undefined
      ? [/^(export interface \w+Config )/m, `${doc}\nexport type ${type} = ${values};\n\n$1`]
      : [/^(import \* as \w+ from '\w+';)$/m, `$1\nimport type { ${type} } from '${elsewhere}';`],
  ]
  return steps.reduce((so_far, [pattern, by]) => replaceOnce(so_far, pattern, of, by), text)
}

function comment(indent: string, text: string): string {
  const lines = text.replaceAll('*/', '*\\/').split('\n')
  return [`${indent}/**`, ...lines.map(line => `${indent} * ${line}`.trimEnd()), `${indent} */`].join('\n')
}

function pascal(name: string): string {
  const text = camelCase(name)
  return text.charAt(0).toUpperCase() + text.slice(1)
}
