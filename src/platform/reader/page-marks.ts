import { isJsonObject, type JsonObject } from './fields.ts'
import { nextLink } from './link-header.ts'
import { numberParameter, type PageField, pageField, tokenParameter } from './page-fields.ts'

/** A query parameter that asks for a page. */
export interface PageParameter {
  readonly name: string
  readonly value: string
}

/** Everything in one answer that says that it is one page of several. */
export interface PageMarks {
  /** The address of the next page, as it was told. */
  nextUrl?: string
  /** What asks for the next page. */
  next?: PageParameter
  /** Which page this is, and the parameter that asks for one by its number. */
  page?: { readonly parameter: string; readonly number: number }
  /** How many items stand before this page, and the parameter that asks for that. */
  offset?: { readonly parameter: string; readonly number: number }
  pages?: number
  /** The largest count of all items. */
  total?: number
  /** What says that there is more, without saying how to ask for it. */
  more?: string
  /** True where something says that there is no more. */
  last?: true
}

type Headers = Readonly<Record<string, string | string[] | undefined>>

/** More than the envelope of any list has. */
const MOST_FIELDS = 10_000
const MOST_LINKS = 20

/**
 * Collects the marks of an answer from all objects around and beside its items, and from its headers.
 *
 * @param items the list itself: it is not looked into
 */
export function readPageMarks(
  json: unknown,
  items: readonly unknown[],
  headers: Headers,
  status: number,
): PageMarks {
  const marks: PageMarks = {}
  let fields = 0
  for (const object of objectsAround(json, items)) {
    for (const [name, field] of Object.entries(object)) {
      fields += 1
      if (fields > MOST_FIELDS) return { more: 'more fields around the keys than can be read' }
      readField(name, field, items.length, marks)
    }
    readLink(object, marks)
  }
  readHeaders(headers, items.length, marks)
  if (status === 206) marks.more ??= 'the status 206 (Partial Content)'
  return marks
}

/** Every object of an answer, at any depth; of lists other than the items only the beginning. */
function* objectsAround(json: unknown, items: readonly unknown[]): Generator<JsonObject> {
  const open: unknown[] = [json]
  while (open.length > 0) {
    const value = open.pop()
    if (value === items) continue
    if (isJsonObject(value)) {
      yield value
      for (const field of Object.values(value)) if (typeof field === 'object') open.push(field)
    } else if (Array.isArray(value)) open.push(...value.slice(0, MOST_LINKS))
  }
}

interface Seen {
  readonly name: string
  readonly field: unknown
  /** The field as a whole number, where it is one. */
  readonly number: number | undefined
  /** How many items this page has. */
  readonly count: number
}

const READERS: Readonly<Record<PageField, (seen: Seen, marks: PageMarks) => void>> = {
  next: readNext,
  more({ name, field }, marks) {
    if (isTrue(field)) marks.more ??= `"${name}"`
    else if (isFalse(field)) marks.last = true
  },
  last({ name, field, number }, marks) {
    if (number !== undefined) raise('pages', number, marks)
    else if (isFalse(field)) marks.more ??= `"${name}": false`
    else if (isTrue(field)) marks.last = true
  },
  pages({ number }, marks) {
    if (number !== undefined) raise('pages', number, marks)
  },
  page({ name, number }, marks) {
    if (number !== undefined) marks.page ??= { parameter: numberParameter(name), number }
  },
  offset({ name, number }, marks) {
    if (number !== undefined) marks.offset ??= { parameter: name, number }
  },
  total({ number }, marks) {
    if (number !== undefined) raise('total', number, marks)
  },
  count({ number, count }, marks) {
    // A count of what this page holds is no count of all.
    if (number !== undefined && number !== count) raise('total', number, marks)
  },
}

function readField(name: string, field: unknown, count: number, marks: PageMarks): void {
  const kind = pageField(name)
  if (kind !== undefined) READERS[kind]({ name, field, number: numberOf(field), count }, marks)
}

function raise(what: 'pages' | 'total', number: number, marks: PageMarks): void {
  marks[what] = Math.max(marks[what] ?? 0, number)
}

/** An address is followed as it is; a token goes back in its parameter; of anything else only that it is there counts. */
function readNext({ name, field, number }: Seen, marks: PageMarks): void {
  if (isJsonObject(field)) {
    const address = field['href'] ?? field['url'] ?? field['link']
    if (typeof address === 'string' && address !== '') marks.nextUrl ??= address
    return
  }
  const text = typeof field === 'string' ? field.trim() : number === undefined ? '' : String(number)
  if (text === '') return
  const isAddress = /^(?:https?:\/\/|[/?])/i.test(text) || /(?:url|uri|link|href)$/i.test(name)
  if (isAddress && number === undefined) {
    marks.nextUrl ??= text
    return
  }
  const byNumber = number !== undefined && /^next(?:_?page)?$/i.test(name)
  const parameter = byNumber ? 'page' : tokenParameter(name)
  if (parameter === undefined) marks.more ??= `"${name}"`
  else marks.next ??= { name: parameter, value: text }
}

/** `{"rel": "next", "href": ...}`, as lists of links have it. */
function readLink({ rel, href }: JsonObject, marks: PageMarks): void {
  if (typeof rel === 'string' && /^next$/i.test(rel) && typeof href === 'string') marks.nextUrl ??= href
}

/** Headers that tell of pages, as the fields that say the same. Of others the words are not looked at. */
const HEADER_FIELDS: ReadonlyMap<string, string> = new Map(
  [
    ...[
      'total',
      'total-count',
      'total-items',
      'total-results',
      'count',
      'total-pages',
      'page-count',
      'pages',
    ],
    ...['page', 'current-page', 'next-page', 'has-more', 'has-next', 'has-next-page'],
  ].map(name => [`x-${name}`, name.replaceAll('-', '_')]),
)

/** Headers with what asks for the next page, which nothing says how to send. */
const TOKEN_HEADERS = new Set(['x-next-cursor', 'x-next-token', 'x-continuation-token', 'x-ms-continuation'])

function readHeaders(headers: Headers, count: number, marks: PageMarks): void {
  for (const [written, header] of Object.entries(headers)) {
    const name = written.toLowerCase()
    const text = (Array.isArray(header) ? header.join(', ') : (header ?? '')).trim()
    const field = HEADER_FIELDS.get(name)
    if (field !== undefined) readField(field, text, count, marks)
    else if (name === 'link') readLinkHeader(text, marks)
    else if (name === 'content-range') readRange(text, count, marks)
    else if (TOKEN_HEADERS.has(name) && text !== '') marks.more ??= `the header ${name}`
  }
}

function readLinkHeader(header: string, marks: PageMarks): void {
  const address = nextLink(header)
  if (address !== undefined) marks.nextUrl ??= address
}

/** `items 0-99/250`; a star says that nobody knows how many there are. */
function readRange(range: string, count: number, marks: PageMarks): void {
  const total = numberOf(range.slice(range.lastIndexOf('/') + 1))
  if (total === undefined) marks.more ??= 'a Content-Range without an end'
  else if (!/^\s*bytes/i.test(range) && total !== count) raise('total', total, marks)
}

function numberOf(value: unknown): number | undefined {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : ''
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

function isTrue(value: unknown): boolean {
  return value === true || value === 1 || (typeof value === 'string' && /^(?:true|yes|1)$/i.test(value))
}

function isFalse(value: unknown): boolean {
  return value === false || value === 0 || (typeof value === 'string' && /^(?:false|no|0)$/i.test(value))
}
