/** What an HTTP body turned out to be. */
export type Body =
  | { readonly kind: 'empty' }
  | { readonly kind: 'json'; readonly json: unknown }
  | { readonly kind: 'html'; readonly title: string | undefined }
  | { readonly kind: 'text' }

/** Looks at a body by its content, with the content type only to tell HTML from other text. */
export function readBody(text: string, contentType: string | undefined): Body {
  const trimmed = text.replace(/^\uFEFF/, '').trim()
  if (trimmed === '') return { kind: 'empty' }
  try {
    return { kind: 'json', json: JSON.parse(trimmed) }
  } catch {
    const html = /\bhtml\b/i.test(contentType ?? '') || trimmed.startsWith('<')
    return html ? { kind: 'html', title: titleOf(trimmed) } : { kind: 'text' }
  }
}

function titleOf(html: string): string | undefined {
  const title = /<title[^>]*>([^<]{1,200})/i.exec(html)?.[1]
  return title === undefined ? undefined : plainLine(title, 80)
}

/** A text as one line of printable characters, cut to `limit`. */
export function plainLine(text: string, limit: number): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line
}

const PLAIN_FIELD = /^[a-z][a-z_]{0,23}$/i

/** What a body is, in words that hold none of its values. */
export function describeBody(body: Body, contentType: string | undefined): string {
  const type = contentType === undefined ? 'no content type' : plainLine(contentType, 60)
  switch (body.kind) {
    case 'empty':
      return 'an empty body'
    case 'html':
      return body.title === undefined
        ? `an HTML page (${type})`
        : `an HTML page titled "${body.title}" (${type})`
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
