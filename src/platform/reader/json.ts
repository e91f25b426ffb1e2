import { isExcessive } from './json-shape.ts'

/** The kinds of HTTP bodies. */
export type Body =
  | { readonly kind: 'empty' }
  | { readonly kind: 'json'; readonly json: unknown }
  /** The title is as it was sent: neither cut nor redacted. */
  | { readonly kind: 'html'; readonly title: string | undefined }
  | { readonly kind: 'text' }

/** Reads a body by its content. The content type only tells HTML from other text. */
export function readBody(text: string, contentType: string | undefined): Body {
  const trimmed = text.replace(/^\uFEFF/, '').trim()
  if (trimmed === '') return { kind: 'empty' }
  if (isExcessive(trimmed)) return { kind: 'text' }
  try {
    return { kind: 'json', json: JSON.parse(trimmed) }
  } catch {
    const html = /\bhtml\b/i.test(contentType ?? '') || trimmed.startsWith('<')
    return html ? { kind: 'html', title: titleOf(trimmed) } : { kind: 'text' }
  }
}

/** How far a title is searched for, and how much of it is read. It is at the beginning of a page. */
const TITLE_WITHIN = 64 * 1024
const LONGEST_TITLE = 1000

/** The text of the first title that is not empty. The page is scanned once. */
function titleOf(html: string): string | undefined {
  const page = html.slice(0, TITLE_WITHIN)
  const small = page.toLowerCase()
  for (let at = small.indexOf('<title'); at >= 0; at = small.indexOf('<title', at + 1)) {
    const begin = page.indexOf('>', at)
    if (begin < 0) return undefined
    const end = page.indexOf('<', begin)
    const title = page.slice(begin + 1, end < 0 ? undefined : end).slice(0, LONGEST_TITLE)
    if (title !== '') return title
    at = begin
  }
  return undefined
}

/** A text as one line of printable characters, cut to `limit`. */
export function plainLine(text: string, limit: number): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line
}

const PLAIN_FIELD = /^[a-z][a-z_]{0,23}$/i

/** Describes a page. @param redact runs before anything is cut, because half a value would not be found */
export function describePage(title: string | undefined, redact: (text: string) => string): string {
  return title === undefined ? 'an HTML page' : `an HTML page titled "${plainLine(redact(title), 80)}"`
}

/**
 * What a body is, in words that hold none of its values.
 *
 * @param redact runs before anything is cut: half a value would not be found
 */
export function describeBody(
  body: Body,
  contentType: string | undefined,
  redact: (text: string) => string,
): string {
  const type = contentType === undefined ? 'no content type' : plainLine(redact(contentType), 60)
  switch (body.kind) {
    case 'empty':
      return 'an empty body'
    case 'html':
      return `${describePage(body.title, redact)} (${type})`
    case 'text':
      return `text that is not JSON (${type})`
    case 'json':
      return `${describeJson(body.json)} (${type})`
  }
}

function describeJson(json: unknown): string {
  if (Array.isArray(json)) return 'a JSON list whose items are not all keys'
  if (typeof json !== 'object' || json === null) return 'JSON that is neither an object nor a list'
  const fields = Object.keys(json)
    .filter(field => PLAIN_FIELD.test(field))
    .slice(0, 6)
  return fields.length === 0 ? 'a JSON object' : `a JSON object with the fields ${fields.join(', ')}`
}
