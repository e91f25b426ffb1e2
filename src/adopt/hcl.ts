/** Characters that nobody sees in a file, or that change the direction of its text. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/gu

/** A text as a string of HCL: without templates, and with escapes for what nobody would see in it. */
export function hclString(text: string): string {
  const escaped = text
    .replace(/["\\]/g, '\\$&')
    .replace(/([$%])\{/g, '$1$1{')
    .replace(UNSEEN, mark => hclEscape(mark.codePointAt(0) ?? 0))
  return `"${escaped}"`
}

function hclEscape(code: number): string {
  const hex = code.toString(16)
  return code > 0xffff ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`
}

/** The text of what stands between the quotes of a string of HCL without templates. */
export function textOfHcl(written: string): string {
  return written.replace(
    /\\u([\da-f]{4})|\\U([\da-f]{8})|\\(["\\])|([$%])\4\{/gi,
    (_, short?: string, long?: string, escaped?: string, template?: string) =>
      short !== undefined || long !== undefined
        ? String.fromCodePoint(Number.parseInt(short ?? long ?? '', 16))
        : (escaped ?? `${template}{`),
  )
}

/** Words that do not name a key of an object where they stand for themselves. */
const RESERVED = new Set(['for', 'if', 'in', 'null', 'true', 'false'])

/** A label as the key of an object. */
export function hclKey(label: string): string {
  return RESERVED.has(label) ? `"${label}"` : label
}

/** Arguments as `terraform fmt` aligns them, each line with this indent. A value is written as it is. */
export function hclArguments(
  entries: readonly (readonly [name: string, value: string])[],
  indent = '  ',
): string {
  const width = Math.max(0, ...entries.map(([name]) => name.length))
  return entries.map(([name, value]) => `${indent}${name.padEnd(width)} = ${value}\n`).join('')
}
