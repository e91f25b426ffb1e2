import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { failure, forever, PROJECT, testClient } from './support/client.ts'
import { type Handler, json, type Received, serve } from './support/server.ts'

const signal = forever

function items(count: number): Record<string, unknown>[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `id-${index}`,
    key: `value-of-key-${index}`,
    key_name: `bot-${index}`,
  }))
}

interface Paged {
  readonly keys: readonly unknown[]
  readonly size: number
  /** The page that is asked for, from 0. */
  readonly page: number
  readonly pages: number
  readonly origin: string
}

type Answer = { readonly body: unknown; readonly headers?: Record<string, string>; readonly status?: number }

/** How one kind of platform answers a page, and how it is asked for one. */
interface Style {
  readonly asked: (query: URLSearchParams, size: number) => number
  readonly answer: (paged: Paged) => Answer
}

const part = ({ keys, size, page }: Paged) => keys.slice(page * size, (page + 1) * size)
const number = (query: URLSearchParams, name: string) => Number(query.get(name) ?? 0)
const tokenOf = (page: number) => `tok/${page}+=`
const isLast = ({ page, pages }: Paged) => page + 1 >= pages
const query = (page: number) => `/api/keys?project_id=${PROJECT}&page=${page + 1}`

const STYLES: Readonly<Record<string, Style>> = {
  'page and total_pages': {
    asked: query => Number(query.get('page') ?? 1) - 1,
    answer: paged => ({
      body: {
        user_keys: part(paged),
        page: paged.page + 1,
        limit: paged.size,
        total: paged.keys.length,
        total_pages: paged.pages,
      },
    }),
  },
  'total_pages alone': {
    asked: query => Number(query.get('page') ?? 1) - 1,
    answer: paged => ({ body: { user_keys: part(paged), total_pages: paged.pages } }),
  },
  'pages from 0, in another object': {
    asked: query => number(query, 'page'),
    answer: paged => ({
      body: {
        data: { keys: part(paged) },
        meta: { pagination: { number: paged.page, totalPages: paged.pages } },
      },
    }),
  },
  'pageNumber and a total': {
    asked: query => Number(query.get('pageNumber') ?? 1) - 1,
    answer: paged => ({
      body: { items: part(paged), pageNumber: paged.page + 1, totalCount: paged.keys.length },
    }),
  },
  'offset and total': {
    asked: (query, size) => number(query, 'offset') / size,
    answer: paged => ({
      body: { items: part(paged), offset: paged.page * paged.size, total: paged.keys.length },
    }),
  },
  next_cursor: {
    asked: query => Number(/\d+/.exec(query.get('cursor') ?? '0')?.[0]),
    answer: paged => ({
      body: {
        user_keys: part(paged),
        has_more: !isLast(paged),
        next_cursor: isLast(paged) ? null : tokenOf(paged.page + 1),
      },
    }),
  },
  nextPageToken: {
    asked: query => Number(/\d+/.exec(query.get('pageToken') ?? '0')?.[0]),
    answer: paged => ({
      body: { keys: part(paged), nextPageToken: isLast(paged) ? '' : tokenOf(paged.page + 1) },
    }),
  },
  'a cursor that is told on the last page too': {
    asked: query => Number(/\d+/.exec(query.get('cursor') ?? '0')?.[0]),
    answer: paged => ({
      body: { keys: part(paged), meta: { has_more: !isLast(paged), cursor: tokenOf(paged.page + 1) } },
    }),
  },
  'the address of the next page': {
    asked: query => Number(query.get('page') ?? 1) - 1,
    answer: paged => ({
      body: {
        count: paged.keys.length,
        items: part(paged),
        next: isLast(paged) ? null : `${paged.origin}${query(paged.page + 1)}`,
      },
    }),
  },
  'links without the project': {
    asked: query => Number(query.get('page') ?? 1) - 1,
    answer: paged => ({
      body: {
        items: part(paged),
        _links: isLast(paged) ? {} : { next: { href: `/api/keys?page=${paged.page + 2}` } },
      },
    }),
  },
  'a Link header': {
    asked: query => Number(query.get('page') ?? 1) - 1,
    answer: paged => ({
      body: part(paged),
      headers: isLast(paged)
        ? { link: `<${query(0)}>; rel="first"` }
        : { link: `<${query(0)}>; rel="first", <${query(paged.page + 1)}>; rel="next last"; title="a, b"` },
    }),
  },
  'X-Next-Page': {
    asked: query => Number(query.get('page') ?? 1) - 1,
    answer: paged => ({
      body: part(paged),
      headers: {
        'x-next-page': isLast(paged) ? '' : String(paged.page + 2),
        'x-total': String(paged.keys.length),
      },
    }),
  },
}

function platform(style: Style, keys: readonly unknown[], size: number): Handler {
  return (response, received: Received) => {
    const url = new URL(received.url, `http://${received.headers.host}`)
    expect(url.searchParams.get('project_id')).toBe(PROJECT)
    const pages = Math.max(1, Math.ceil(keys.length / size))
    const page = style.asked(url.searchParams, size)
    const { body, headers, status } = style.answer({ keys, size, page, pages, origin: url.origin })
    json(body, status, headers)(response, received)
  }
}

describe.each(Object.entries(STYLES))('pages with %s', (_, style) => {
  test('are one list, whatever their number', async () => {
    const sizes = fc.record({ count: fc.integer({ min: 0, max: 23 }), size: fc.integer({ min: 1, max: 8 }) })
    await fc.assert(
      fc.asyncProperty(sizes, async ({ count, size }) => {
        const server = await serve([platform(style, items(count), size)])
        const { keys } = await testClient(server.origin).client.list(PROJECT, { signal })
        expect(keys.map(({ id }) => id)).toEqual(items(count).map(({ id }) => id))
        expect(server.received.length).toBeLessThanOrEqual(Math.max(1, Math.ceil(count / size)) + 1)
      }),
      { numRuns: 15 },
    )
  })
})

const whole = items(2)
const wholes: readonly [string, Answer][] = [
  [
    'its full count',
    { body: { user_keys: whole, total: 2, total_pages: 1, has_more: false, next_cursor: null } },
  ],
  ['a count of other things', { body: { user_keys: whole, meta: { total_requests: 900, user_count: 7 } } }],
  ['a limit and its page', { body: { user_keys: whole, page: 1, limit: 100, total: 2 } }],
  ['counts as headers', { body: whole, headers: { 'x-total-count': '2', 'content-range': 'items 0-1/2' } }],
  ['no next link', { body: { items: whole, links: { self: '/api/keys', next: null }, next: '' } }],
]
test.each(wholes)('a list with %s is one request', async (_, { body, headers }) => {
  const server = await serve([json(body, 200, headers)])
  expect((await testClient(server.origin).client.list(PROJECT, { signal })).keys).toHaveLength(2)
  expect(server.received).toHaveLength(1)
})

const parts: readonly [string, Answer, string][] = [
  ['a larger total', { body: { data: { keys: whole, total: 7 } } }, '2 keys of 7'],
  ['a larger total as text', { body: { keys: whole, total: '7' } }, '2 keys of 7'],
  [
    'a larger count elsewhere',
    { body: { keys: whole, meta: { page: { totalElements: 7 } } } },
    '2 keys of 7',
  ],
  ['a larger count', { body: { keys: whole, result_count: 7 } }, '2 keys of 7'],
  [
    'a count at another level',
    { body: { result: { info: { '@odata.count': 3 } }, keys: whole } },
    '2 keys of 3',
  ],
  ['more to come', { body: { keys: whole, has_more: true } }, '"has_more"'],
  ['hasNextPage', { body: { keys: whole, pageInfo: { hasNextPage: true } } }, '"hasNextPage"'],
  ['a last page that it is not', { body: { keys: whole, isLastPage: false } }, '"isLastPage": false'],
  ['a truncation', { body: { keys: whole, IsTruncated: 'true' } }, '"IsTruncated"'],
  ['a token that nobody can send', { body: { keys: whole, LastEvaluatedKey: 'k' } }, '"LastEvaluatedKey"'],
  ['a token in a header', { body: whole, headers: { 'x-continuation-token': 'k' } }, 'x-continuation-token'],
  ['a larger count in a header', { body: whole, headers: { 'x-total-count': '7' } }, '2 keys of 7'],
  ['the status 206', { body: whole, status: 206 }, 'the status 206'],
  [
    'a Content-Range',
    { body: whole, status: 206, headers: { 'content-range': 'items 0-1/*' } },
    'a Content-Range',
  ],
  [
    'a Content-Range in a 200',
    { body: whole, headers: { 'content-range': 'items 0-1/250' } },
    '2 keys of 250',
  ],
  [
    'a next page elsewhere',
    { body: { keys: whole, next: 'https://evil.example/keys?page=2' } },
    'https://evil.example',
  ],
  [
    'a next page of another project',
    { body: { keys: whole, next: '/api/keys?project_id=other&page=2' } },
    'another project_id',
  ],
]
test.each(parts)('a list with %s is refused', async (_, { body, headers, status }, seen) => {
  const server = await serve([json(body, status, headers)])
  const error = await failure(testClient(server.origin).client.list(PROJECT, { signal }))
  expect(error.code).toBe('KEY_LIST_INCOMPLETE')
  expect(error.detail).toContain(seen)
  expect(server.received).toHaveLength(1)
})

describe('pages that lead nowhere are refused:', () => {
  test('a platform that does not know the parameter', async () => {
    const server = await serve([json({ keys: whole, page: 1, total_pages: 3 })])
    const error = await failure(testClient(server.origin).client.list(PROJECT, { signal }))
    expect(error.code).toBe('KEY_LIST_INCOMPLETE')
    expect(server.received).toHaveLength(2)
  })

  test('one that answers the first page to any cursor', async () => {
    let answered = 0
    const server = await serve([
      (response, received) => {
        answered += 1
        json({ keys: whole, next_cursor: `c${answered}` })(response, received)
      },
    ])
    const error = await failure(testClient(server.origin).client.list(PROJECT, { signal }))
    expect(error.code).toBe('KEY_LIST_INCOMPLETE')
    expect(error.detail).toContain('a page that repeats the others')
    expect(server.received).toHaveLength(2)
  })

  test('cursors in a circle', async () => {
    const pages = items(4).map((item, index) =>
      json({ keys: [item], next_cursor: ['a', 'b', 'a', 'b'][index] }),
    )
    const server = await serve(pages)
    const error = await failure(testClient(server.origin).client.list(PROJECT, { signal }))
    expect(error.detail).toContain('a next page that was there before')
    expect(server.received).toHaveLength(3)
  })

  test('cursors without an end', async () => {
    let page = 0
    const server = await serve([
      (response, received) => {
        page += 1
        json({ keys: [{ id: `id-${page}`, key_name: 'bot' }], next_cursor: `c${page}` })(response, received)
      },
    ])
    const error = await failure(testClient(server.origin).client.list(PROJECT, { signal }))
    expect(error.detail).toContain('more than 1000 pages')
    expect(server.received).toHaveLength(1000)
  })

  test('empty pages before the last', async () => {
    const server = await serve([
      json({ keys: whole, page: 1, total: 5 }),
      json({ keys: [], page: 2, total: 5 }),
    ])
    expect((await failure(testClient(server.origin).client.list(PROJECT, { signal }))).code).toBe(
      'KEY_LIST_INCOMPLETE',
    )
  })
})

describe('keys that change while pages are read', () => {
  const [a, b, c, d] = items(4)
  const page = (keys: unknown[], number: number, total: number) =>
    json({ keys, page: number, total, total_pages: 2 })

  test('make it read again, until two pages are of one list', async () => {
    const server = await serve([
      page([a, b], 1, 4),
      page([d], 2, 3), // "a" was deleted, so "c" moved to the first page
      page([b, c], 1, 3),
      page([d], 2, 3),
    ])
    const { keys } = await testClient(server.origin).client.list(PROJECT, { signal })
    expect(keys.map(({ id }) => id)).toEqual(['id-1', 'id-2', 'id-3'])
    expect(server.received).toHaveLength(4)
  })

  test('are refused when it never ends', async () => {
    const server = await serve([1, 2, 3].flatMap(() => [page([a, b], 1, 4), page([d], 2, 3)]))
    const error = await failure(testClient(server.origin).client.list(PROJECT, { signal }))
    expect(error.code).toBe('KEY_LIST_INCOMPLETE')
    expect(error.detail).toContain('3 times in a row')
  })

  test('a key on two pages is read again where no total tells that all is there', async () => {
    const cursor = (keys: unknown[], next: string | null) => json({ keys, next_cursor: next })
    const server = await serve([
      cursor([a, b], 'x'),
      cursor([b, c], null),
      cursor([a, b], 'x'),
      cursor([c], null),
    ])
    const { keys } = await testClient(server.origin).client.list(PROJECT, { signal })
    expect(keys).toHaveLength(3)
  })

  test('the system key may stand on every page', async () => {
    const system = { id: 'id-s', key_name: 'Automator Key', key_type: 'system' }
    const server = await serve([
      json({ keys: [system, a], next_cursor: 'x' }),
      json({ keys: [system, b], next_cursor: null }),
    ])
    expect((await testClient(server.origin).client.list(PROJECT, { signal })).keys).toHaveLength(3)
    expect(server.received).toHaveLength(2)
  })

  test('two keys of one id stay two', async () => {
    const other = { ...a, key: 'another-value-of-it' }
    const server = await serve([
      json({ keys: [a], next_cursor: 'x' }),
      json({ keys: [other], next_cursor: null }),
    ])
    expect((await testClient(server.origin).client.list(PROJECT, { signal })).keys).toHaveLength(2)
  })
})

describe('a key that one page repeats', () => {
  const listed = async (keys: unknown[]) => {
    const server = await serve([json({ user_keys: keys })])
    return (await testClient(server.origin).client.list(PROJECT, { signal })).keys
  }
  const named = (keys: readonly { name: string }[]) => keys.map(({ name }) => name)

  test('is one key, by its id or its value', async () => {
    const [a, b, c] = items(3)
    expect(named(await listed([a, b, a, c, b, a]))).toEqual(['bot-0', 'bot-1', 'bot-2'])
    const [d, e] = items(2).map(({ id: _, ...rest }) => rest)
    expect(named(await listed([d, e, d]))).toEqual(['bot-0', 'bot-1'])
    const masked = { id: 'id-7', key: 'abcd…wxyz', key_name: 'bot' }
    expect(await listed([masked, masked])).toHaveLength(1)
  })

  test('is two where anything differs, or nothing tells one key from another', async () => {
    const [a] = items(1)
    expect(await listed([a, { ...a, key: 'another-value-of-it' }])).toHaveLength(2)
    expect(await listed([a, { ...a, key_name: 'other' }])).toHaveLength(2)
    const hidden = { key: '********', key_name: 'bot' }
    expect(await listed([hidden, hidden])).toHaveLength(2)
  })
})

test('a page that a cache has answered makes the whole list one of a cache', async () => {
  const server = await serve([
    json({ keys: items(1), next_cursor: 'x' }, 200, { age: '9' }),
    json({ keys: [{ id: 'id-9', key_name: 'bot' }], next_cursor: null }),
  ])
  expect(await testClient(server.origin).client.list(PROJECT, { signal })).toMatchObject({ fromCache: true })
})

test('a stop between two pages ends it', async () => {
  const stop = new AbortController()
  const server = await serve([json({ keys: whole, next_cursor: 'x' }), () => stop.abort()])
  const error = await failure(testClient(server.origin).client.list(PROJECT, { signal: stop.signal }))
  expect(error.code).toBe('STOPPED')
  expect(server.received).toHaveLength(2)
})
