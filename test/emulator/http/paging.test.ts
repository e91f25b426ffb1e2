import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../../src/emulator/index.ts'
import { callerFor } from '../caller.ts'
import { emulatorForTest } from '../emulators.ts'

interface Listed {
  readonly user_keys: readonly { readonly key_name: string }[]
  readonly [field: string]: unknown
}

/** Asks for pages as `next` says, until there is none, and answers all of them. */
async function follow(emulator: Emulator, next: (page: Listed, headers: Headers) => string | undefined) {
  const caller = await callerFor(emulator)
  const first = `/api/keys?project_id=${emulator.projectId}`
  const pages: Listed[] = []
  for (let path: string | undefined = first; path !== undefined; ) {
    const { body, headers } = await caller.call('GET', path)
    pages.push(body as Listed)
    const more = next(body as Listed, headers)
    path = more === undefined || more.startsWith('/') ? more : `${first}&${more}`
  }
  return pages
}

async function withFiveKeys(options: Parameters<typeof emulatorForTest>[0]): Promise<Emulator> {
  const emulator = await emulatorForTest({ pageSize: 2, ...options })
  const caller = await callerFor(emulator)
  for (const name of ['one', 'two', 'three']) await caller.create(name)
  return emulator
}

const ALL = [['Automator Key', 'Bootstrap Key'], ['one', 'two'], ['three']]

function namesOf(pages: readonly Listed[]): string[][] {
  return pages.map(({ user_keys }) => user_keys.map(key => key.key_name))
}

describe('lists in pages', () => {
  test('are one list by default', async () => {
    const pages = await follow(await withFiveKeys({}), () => undefined)
    expect(namesOf(pages)).toEqual([ALL.flat()])
    expect(Object.keys(pages[0] ?? {})).toEqual(['user_keys'])
  })

  test('numbered, with their total', async () => {
    const emulator = await withFiveKeys({ paging: 'numbers' })
    const pages = await follow(emulator, ({ page, total_pages }) =>
      Number(page) < Number(total_pages) ? `page=${Number(page) + 1}` : undefined,
    )
    expect(namesOf(pages)).toEqual(ALL)
    expect(pages[0]).toMatchObject({ page: 1, page_size: 2, total_pages: 3, total: 5 })
  })

  test('by offset, with their total, from anywhere within the list', async () => {
    const emulator = await withFiveKeys({ paging: 'offset' })
    const pages = await follow(emulator, ({ offset, limit, total }) => {
      const next = Number(offset) + Number(limit)
      return next < Number(total) ? `offset=${next}` : undefined
    })
    expect(namesOf(pages)).toEqual(ALL)
    expect(pages[0]).toMatchObject({ offset: 0, limit: 2, total: 5 })
    const caller = await callerFor(emulator)
    const ask = (offset: string) =>
      caller.call('GET', `/api/keys?project_id=${emulator.projectId}&offset=${offset}`)
    expect(namesOf([(await ask('3')).body as Listed])).toEqual([['two', 'three']])
    expect(namesOf([(await ask('5')).body as Listed])).toEqual([[]])
    for (const offset of ['6', '-1', '1.5', 'x']) expect((await ask(offset)).status).toBe(400)
  })

  test('by cursor', async () => {
    const emulator = await withFiveKeys({ paging: 'cursor' })
    const pages = await follow(emulator, ({ next_cursor }) =>
      next_cursor === null ? undefined : `cursor=${next_cursor}`,
    )
    expect(namesOf(pages)).toEqual(ALL)
    expect(pages.map(({ has_more }) => has_more)).toEqual([true, true, false])
  })

  test('by a link in body and header, at the origin that was asked and below the base path', async () => {
    const emulator = await withFiveKeys({ paging: 'links', basePath: '/ekb' })
    const links: (string | null)[] = []
    const pages = await follow(emulator, ({ next }, headers) => {
      links.push(headers.get('link'))
      return next === null ? undefined : String(next).slice(emulator.endpoint.length)
    })
    expect(namesOf(pages)).toEqual(ALL)
    const second = `${emulator.endpoint}/api/keys?project_id=${emulator.projectId}&page=2`
    expect(pages.map(({ next }) => next)).toEqual([second, second.replace(/2$/, '3'), null])
    expect(links).toEqual([`<${second}>; rel="next"`, expect.stringContaining('page=3'), null])
  })

  test.each([
    ['numbers', 'page=4'],
    ['numbers', 'page=0'],
    ['numbers', 'page=x'],
    ['cursor', 'cursor=x'],
    ['cursor', `cursor=${Buffer.from('page:9').toString('base64url')}`],
  ] as const)('%s refuses %s', async (paging, query) => {
    const emulator = await withFiveKeys({ paging })
    const caller = await callerFor(emulator)
    const { status, body } = await caller.call('GET', `/api/keys?project_id=${emulator.projectId}&${query}`)
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { error: { code: 'VALIDATION_ERROR', message: expect.stringContaining('names no page') } },
    })
  })
})
