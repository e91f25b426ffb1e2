import type { RichText } from '../../../review/findings/index.ts'

/** A text in an element or an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, mark => `&#${mark.codePointAt(0)};`)
}

/** A name that somebody chose: its direction does not reach what stands around it. */
export function named(name: string): string {
  return `<bdi class="name">${escaped(name)}</bdi>`
}

/** A phrase: names as code. */
export function phrase(words: RichText): string {
  return words
    .map(part => (typeof part === 'string' ? escaped(part) : `<code>${escaped(part.code)}</code>`))
    .join('')
}
