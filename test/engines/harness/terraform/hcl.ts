/** A value of a configuration: what JSON has, or an expression. */
export type HclValue =
  | string
  | number
  | boolean
  | null
  | Expression
  | readonly HclValue[]
  | { readonly [name: string]: HclValue }

/** Text that stands in a configuration as it is, for instance `var.release`. */
export class Expression {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** A block `resource "ekb_api_key" "<label>"`; `more` stands in it behind the attributes. */
export function apiKey(label: string, attributes: Readonly<Record<string, HclValue>>, more = ''): string {
  return `resource "ekb_api_key" "${label}" {\n${assignments(attributes)}${more}\n}\n`
}

/** Any block, such as `block('provider "ekb"', { endpoint })`. */
export function block(head: string, attributes: Readonly<Record<string, HclValue>>, more = ''): string {
  return `${head} {\n${assignments(attributes)}${more}\n}\n`
}

/** The block that lets a new key exist before the old one is deleted. */
export const CREATE_FIRST = 'lifecycle { create_before_destroy = true }'

function assignments(attributes: Readonly<Record<string, HclValue>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `  ${name} = ${written(value)}\n`)
    .join('')
}

function written(value: HclValue): string {
  if (value instanceof Expression) return value.text
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([name, entry]) => `${JSON.stringify(name)} = ${written(entry)}`)
      .join(', ')} }`
  }
  return JSON.stringify(value)
}
