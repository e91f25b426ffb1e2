import type { RichText } from '../findings/index.ts'

/** A name that means the same inside of backticks as outside, in a table and anywhere else. */
const SIMPLE = /^[\w.\-/\\"'()[\]{}:,=+]+(?: [\w.\-/\\"'()[\]{}:,=+]+)*$/

/** A phrase for a comment: names as code, and nothing in it has a meaning to Markdown, HTML or the host. */
export function markdown(words: RichText): string {
  return words.map(part => (typeof part === 'string' ? escaped(part) : code(part.code))).join('')
}

/** A name as code. */
export function code(name: string): string {
  return SIMPLE.test(name) && !/\/\/|www\./i.test(name) ? `\`${name}\`` : `<code>${entities(name)}</code>`
}

/** A text without any marks. Mentions, references and links of the host are kept from coming alive. */
export function escaped(text: string): string {
  return text
    .replace(/[&<>\\`*[\]|~]|(?<!\w)_|_(?!\w)/g, mark => `&#${mark.codePointAt(0)};`)
    .replace(/[@#](?=\w)/g, mark => `${mark}<!-- -->`)
    .replace(/&#<!-- -->/g, '&#')
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/\bwww\./gi, match => `${match.slice(0, -1)}&#46;`)
    .replace(/\s+/g, ' ')
}

function entities(name: string): string {
  return name.replace(/[^\p{L}\p{N}\p{M} ]/gu, mark => `&#${mark.codePointAt(0)};`)
}
