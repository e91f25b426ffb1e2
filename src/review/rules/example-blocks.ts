import { KEY_RESOURCES } from '../model/key-resources.ts'

type Attributes = Readonly<Record<string, string>>

/** The block of a key: its attributes as expressions, aligned as the engines format them, then nested blocks. */
export function keyBlock(label: string, attributes: Attributes, nested = ''): string {
  return block(typeOf({ isRotatedInPlace: false }), label, attributes, nested)
}

/** The block of a key that is rotated in place. */
export function rotatingBlock(label: string, attributes: Attributes): string {
  return block(typeOf({ isRotatedInPlace: true }), label, attributes)
}

/** The first type of resource that is rotated so. */
function typeOf(wanted: { readonly isRotatedInPlace: boolean }): string {
  const found = [...KEY_RESOURCES].find(
    ([, { isRotatedInPlace }]) => isRotatedInPlace === wanted.isRotatedInPlace,
  )
  return found?.[0] ?? ''
}

function block(type: string, label: string, attributes: Attributes, nested = ''): string {
  const longest = Math.max(...Object.keys(attributes).map(name => name.length))
  const lines = Object.entries(attributes).map(([name, value]) => `  ${name.padEnd(longest)} = ${value}\n`)
  return `resource "${type}" "${label}" {\n${lines.join('')}${nested === '' ? '' : `\n  ${nested}\n`}}`
}

/** Blocks of one file. */
export function blocks(...texts: readonly string[]): string {
  return texts.join('\n\n')
}

export const VIEWER = '"locked_down_viewer"'
export const PRIVILEGED = '"privileged"'

/** What a rotation without a gap takes. */
export const OVERLAP = 'lifecycle { create_before_destroy = true }'

/** A key that several examples have. */
export const BOT: string = keyBlock('bot', { name: '"teams-bot"', type: VIEWER })

/** Names that several examples loop over. */
export const NAMES = 'variable "names" {\n  type    = list(string)\n  default = ["teams-bot", "slack-bot"]\n}'
