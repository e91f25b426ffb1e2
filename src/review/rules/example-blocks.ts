/** The block of a key: its attributes as expressions, aligned as the engines format them, then nested blocks. */
export function keyBlock(label: string, attributes: Readonly<Record<string, string>>, nested = ''): string {
  const longest = Math.max(...Object.keys(attributes).map(name => name.length))
  const lines = Object.entries(attributes).map(([name, value]) => `  ${name.padEnd(longest)} = ${value}\n`)
  return `resource "ekb_api_key" "${label}" {\n${lines.join('')}${nested === '' ? '' : `\n  ${nested}\n`}}`
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

/** The block of a key that is rotated in place. */
export function rotatingBlock(label: string, attributes: Readonly<Record<string, string>>): string {
  return keyBlock(label, attributes).replace('ekb_api_key', 'ekb_rotating_api_key')
}
