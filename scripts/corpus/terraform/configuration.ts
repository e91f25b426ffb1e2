/** The block that lets a new key exist before the old one is deleted. */
export const CREATE_FIRST = 'lifecycle { create_before_destroy = true }'

/** What a module begins with that manages keys. */
export const MODULE_HEADER = `terraform {
  required_providers {
    ekb = { source = "ekb/ekb" }
  }
}
`

/** A block `resource "ekb_api_key"`: a viewer called like its label, unless `attributes` say otherwise. */
export function key(label: string, attributes: Readonly<Record<string, string>> = {}, more = ''): string {
  const all = { name: `"${label}"`, type: '"locked_down_viewer"', ...attributes }
  const lines = Object.entries(all).map(([name, value]) => `  ${name} = ${value}`)
  return `resource "ekb_api_key" "${label}" {\n${[...lines, ...(more ? [`  ${more}`] : [])].join('\n')}\n}\n`
}

/** Something that reads a value: its `input` is the expression. */
export function reader(label: string, expression: string, more = ''): string {
  return `resource "terraform_data" "${label}" {\n  input = ${expression}\n  ${more}\n}\n`
}
