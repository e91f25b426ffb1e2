import type { PageMarks } from './reader/index.ts'

/** A page that was read, and how it was reached. */
export interface PageRead {
  /** The address of the first page. */
  readonly first: URL
  /** The address of this one. */
  readonly url: URL
  /** How many pages were read, with this one. */
  readonly pages: number
  /** How many items all of them had. */
  readonly count: number
  /** How many this one had. */
  readonly items: number
  readonly marks: PageMarks
}

/** The next request. */
export type NextRequest =
  | { readonly kind: 'end' }
  | { readonly kind: 'next'; readonly url: URL }
  /** There is more, but nothing says how to request it. `seen` says what shows that. */
  | { readonly kind: 'unknown'; readonly seen: string }

/**
 * Continues as the platform says: at an address, with a token, with the number of a page, or with an offset.
 * Requests carry credentials, so an address of another origin is not followed.
 */
export function nextRequest(read: PageRead): NextRequest {
  const { marks, items } = read
  if (items === 0 && marks.last === true) return { kind: 'end' }
  if (marks.nextUrl !== undefined) return toAddress(marks.nextUrl, read)
  if (marks.next !== undefined) return withParameter(read, marks.next.name, marks.next.value)
  return byNumber(read) ?? byOffset(read) ?? end(read)
}

function toAddress(address: string, { first, url, pages, count }: PageRead): NextRequest {
  const target = URL.canParse(address, url.href) ? new URL(address, url.href) : undefined
  if (target === undefined) return unknown(`${shown(count, pages)} and a next address that is not valid`)
  if (target.origin !== first.origin) {
    return unknown(`${shown(count, pages)} and a next page on another host (${target.origin})`)
  }
  // Without a query the path of the first page names the project.
  if (first.search === '' && !isSamePath(first.pathname, target.pathname)) {
    return unknown(`${shown(count, pages)} and a next page at another path`)
  }
  target.username = ''
  target.password = ''
  target.hash = ''
  for (const [name, value] of first.searchParams) {
    // An address without the project is short for one with it; one with another project is no page of this list.
    const told = target.searchParams.get(name)
    if (told === null) target.searchParams.set(name, value)
    else if (told !== value) return unknown(`${shown(count, pages)} and a next page with another ${name}`)
  }
  return { kind: 'next', url: target }
}

/** A platform behind a path prefix may not know the prefix. */
function isSamePath(one: string, other: string): boolean {
  const [a, b] = [one, other].map(path => path.replace(/\/$/, ''))
  return a !== undefined && b !== undefined && (a.endsWith(b) || b.endsWith(a))
}

function byNumber(read: PageRead): NextRequest | undefined {
  const { marks, pages, count, items } = read
  const { page } = marks
  const more = marks.pages === undefined ? page !== undefined && isShort(read) : pages < marks.pages
  if (!more) return undefined
  // Pages count from 1, unless the first one says that it is number 0.
  const first = Number(read.first.searchParams.get(page?.parameter ?? 'page') ?? 1)
  const current = page?.number ?? first + pages - 1
  const isInTurn = page === undefined || pages === 1 || isAsked(read, page)
  if (!isInTurn) return unknown(`page ${current} again, when asked for another one`)
  if (items === 0) return unknown(`${shown(count, pages)} and an empty page before the last`)
  return withParameter(read, page?.parameter ?? 'page', String(current + 1))
}

function byOffset(read: PageRead): NextRequest | undefined {
  const { marks, pages, count, items } = read
  const { offset } = marks
  if (offset === undefined || !isShort(read)) return undefined
  if (items === 0) return unknown(`${shown(count, pages)} of ${marks.total}, then an empty page`)
  if (pages > 1 && !isAsked(read, offset)) return unknown('the first page again, when asked for another one')
  return withParameter(read, offset.parameter, String(offset.number + items))
}

/** Whether an answer is the requested page. */
function isAsked({ url }: PageRead, { parameter, number }: { parameter: string; number: number }): boolean {
  return url.searchParams.get(parameter) === String(number)
}

function isShort({ marks, count }: PageRead): boolean {
  return marks.total !== undefined && marks.total > count
}

function end(read: PageRead): NextRequest {
  const { marks, pages, count } = read
  if (marks.more !== undefined) return unknown(`${shown(count, pages)} and ${marks.more}`)
  // Of several pages the whole decides: some of their keys may be the same.
  if (isShort(read) && pages === 1) return unknown(`${count} keys of ${marks.total}`)
  return { kind: 'end' }
}

function withParameter({ url }: PageRead, name: string, value: string): NextRequest {
  const next = new URL(url.href)
  next.searchParams.set(name, value)
  return { kind: 'next', url: next }
}

function unknown(seen: string): NextRequest {
  return { kind: 'unknown', seen }
}

function shown(count: number, pages: number): string {
  return pages === 1 ? `${count} keys` : `${count} keys on ${pages} pages`
}
