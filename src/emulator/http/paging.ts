import type { PlatformOptions } from '../platform-options.ts'
import type { Exchange } from './exchange.ts'
import { PlatformRefusal } from './platform-refusal.ts'

/** One page of a list, with what the platform says of the others. */
export interface Page<Item> {
  readonly items: readonly Item[]
  /** What stands beside the items in the answer. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>
}

/**
 * The page of a list that a request asks for; by default the first, and without paging the whole list.
 *
 * @throws PlatformRefusal VALIDATION_ERROR for a page or a cursor that there is not
 */
export function pageOf<Item>(
  items: readonly Item[],
  { paging, pageSize }: Pick<PlatformOptions, 'paging' | 'pageSize'>,
  { query, request }: Pick<Exchange, 'query' | 'request'>,
): Page<Item> {
  if (paging === 'none') return { items, fields: {}, headers: {} }
  if (paging === 'offset') return pageFrom(items, pageSize, query.get('offset'))
  const pages = Math.max(1, Math.ceil(items.length / pageSize))
  const name = paging === 'cursor' ? 'cursor' : 'page'
  const asked = query.get(name)
  const page = asked === null ? 1 : paging === 'cursor' ? readCursor(asked) : Number(asked)
  if (!Number.isInteger(page) || page < 1 || page > pages) throw unknownPage(name)
  const shown = items.slice((page - 1) * pageSize, page * pageSize)
  const more = page < pages
  switch (paging) {
    case 'numbers':
      return {
        items: shown,
        fields: { page, page_size: pageSize, total_pages: pages, total: items.length },
        headers: {},
      }
    case 'cursor':
      return {
        items: shown,
        fields: { next_cursor: more ? writeCursor(page + 1) : null, has_more: more },
        headers: {},
      }
    case 'links': {
      const next = new URL(request.url)
      next.searchParams.set(name, String(page + 1))
      return {
        items: shown,
        fields: { next: more ? next.href : null },
        headers: more ? { link: `<${next.href}>; rel="next"` } : {},
      }
    }
  }
}

/** The page that begins after so many items. An offset is none that a page has to begin at, but one within the list. */
function pageFrom<Item>(items: readonly Item[], limit: number, asked: string | null): Page<Item> {
  const offset = asked === null ? 0 : Number(asked)
  if (!Number.isInteger(offset) || offset < 0 || offset > items.length) throw unknownPage('offset')
  return {
    items: items.slice(offset, offset + limit),
    fields: { offset, limit, total: items.length },
    headers: {},
  }
}

/** Clients are not to look into it. */
function writeCursor(page: number): string {
  return Buffer.from(`page:${page}`).toString('base64url')
}

function readCursor(cursor: string): number {
  const page = /^page:([1-9]\d{0,8})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1]
  return page === undefined ? Number.NaN : Number(page)
}

function unknownPage(name: string): PlatformRefusal {
  const message = 'names no page of this list'
  return new PlatformRefusal('VALIDATION_ERROR', `The request is not valid: ${name} ${message}.`, {
    invalidFields: [{ loc: ['query', name], message, type: 'value_error' }],
  })
}
