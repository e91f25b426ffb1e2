import { type EkbError, ekbError } from '../core/messages/errors/index.ts'
import type { Ask, Told } from './ask.ts'
import type { KeyList, PlatformKey } from './key.ts'
import type { Route } from './key-routes.ts'
import { nextRequest } from './next-page.ts'
import { type PageMarks, readKeyList, readPageMarks } from './reader/index.ts'
import { mayBeFromCache } from './transport/cache-signs.ts'
import { dateOf } from './transport/date.ts'

/** The most pages that one list may have. */
const MOST_PAGES = 1000
/** The most characters that all pages together may have, as a single answer may. */
const LARGEST_LIST = 32 * 2 ** 20
/** How often a list is read from its first page if it changes while it is read. */
const MOST_READINGS = 3

/** One page as it was read. */
interface Page {
  readonly told: Told
  readonly keys: readonly PlatformKey[]
  readonly marks: PageMarks
}

/** All pages of one reading, as one list. */
interface Reading {
  readonly pages: Page[]
  /** Those of further pages only where no earlier page has them. */
  readonly keys: PlatformKey[]
  /** What shows that keys moved between pages while they were read, so that one may be missing. */
  problem?: string
}

/**
 * Asks for a project's keys: for all pages, where the platform answers in pages and says how to go on. What is
 * marked as a part and cannot be completed is refused, because a key that is missing from it would count as gone.
 *
 * @throws EkbError `KEY_LIST_INCOMPLETE`, `NOT_THE_PLATFORM`, and whatever the requests end with
 */
export async function listKeys(
  ask: Ask,
  projectId: string,
  route: Route,
  signal: AbortSignal,
): Promise<KeyList> {
  for (let readings = 1; ; readings += 1) {
    const reading = await readPages(ask, projectId, route, signal)
    if (reading.problem === undefined) return listOf(reading)
    if (readings === MOST_READINGS) {
      throw incomplete(reading.pages, `${reading.problem}, ${MOST_READINGS} times in a row`)
    }
  }
}

async function readPages(ask: Ask, projectId: string, route: Route, signal: AbortSignal): Promise<Reading> {
  const reading: Reading = { pages: [], keys: [] }
  const { pages } = reading
  const known = new Set<string>()
  const asked = new Set<string>()
  let size = 0
  let count = 0
  let moved = false
  for (let url = route.url; ; ) {
    asked.add(url.href)
    const page = readPage(await ask({ method: 'GET', projectId, route: { ...route, url } }, signal))
    const { keys, marks, told } = page
    pages.push(page)
    const fresh = addNew(keys, reading, known)
    // Who does not know the parameter answers the first page again.
    if (fresh === 0 && keys.length > 0) throw incomplete(pages, 'a page that repeats the others')
    moved ||= fresh < keys.filter(({ system }) => !system).length
    size += told.answer.body.length
    count += keys.length
    const items = keys.length
    const next = nextRequest({ first: route.url, url, pages: pages.length, count, items, marks })
    if (next.kind === 'end') return pages.length === 1 ? reading : checked(reading, moved)
    if (next.kind === 'unknown') throw incomplete(pages, next.seen)
    if (asked.has(next.url.href)) throw incomplete(pages, 'a next page that was there before')
    if (pages.length === MOST_PAGES) throw incomplete(pages, `more than ${MOST_PAGES} pages`)
    if (size > LARGEST_LIST) throw incomplete(pages, 'pages that are larger together than any key list')
    url = next.url
  }
}

function readPage(told: Told): Page {
  const { answer, body, seen } = told
  const listed = body.kind === 'json' ? readKeyList(body.json) : undefined
  if (listed === undefined || body.kind !== 'json') {
    throw ekbError('NOT_THE_PLATFORM', seen(), { outcome: 'unknown' })
  }
  const marks = readPageMarks(body.json, listed.items, answer.headers, answer.status)
  return { told, keys: listed.keys, marks }
}

/**
 * Adds the keys that no earlier page has, and returns how many they are. A single page keeps its repetitions, and
 * its keys are told apart only once a second one comes.
 */
function addNew(keys: readonly PlatformKey[], { pages, keys: all }: Reading, known: Set<string>): number {
  if (pages.length === 1) {
    for (const key of keys) all.push(key)
    return keys.length
  }
  if (pages.length === 2) for (const key of all) known.add(identityOf(key))
  let fresh = 0
  for (const key of keys) {
    const identity = identityOf(key)
    if (known.has(identity)) continue
    known.add(identity)
    all.push(key)
    fresh += 1
  }
  return fresh
}

/** If all pages have the same total and it is reached, no key was missed between two pages. */
function checked(reading: Reading, moved: boolean): Reading {
  const { pages, keys } = reading
  const [total, ...others] = new Set(pages.map(({ marks }) => marks.total))
  if (others.length > 0) reading.problem = 'another number of keys on each page'
  else if (total !== undefined && total > keys.length) reading.problem = `${keys.length} keys of ${total}`
  else if (total === undefined && moved) reading.problem = 'a key on two pages'
  return reading
}

/** Everything that identifies a key in a list. Keys that differ in anything are two keys. */
function identityOf({ id, value, masked, name, type, createdAt }: PlatformKey): string {
  return JSON.stringify([id, value?.reveal(), masked, name, type, createdAt?.getTime()])
}

function listOf({ pages, keys }: Reading): KeyList {
  const last = pages.at(-1)
  const fromCache = pages.some(({ told }) => mayBeFromCache(told.answer.headers))
  return {
    keys: eachOnce(keys),
    ...(last && dateOf(last.told.answer)),
    ...(fromCache && ({ fromCache: true } as const)),
  }
}

/**
 * Leaves out what a list repeats, as a join of two tables does. Without an id or the whole value, keys that look the
 * same may be two.
 */
function eachOnce(keys: readonly PlatformKey[]): readonly PlatformKey[] {
  const handleOf = ({ id, value }: PlatformKey) => id ?? value?.reveal()
  if (new Set(keys.map(handleOf)).size === keys.length) return keys
  const known = new Set<string>()
  return keys.filter(key => {
    const identity = identityOf(key)
    if (handleOf(key) !== undefined && known.has(identity)) return false
    known.add(identity)
    return true
  })
}

function incomplete(pages: readonly Page[], seen: string): EkbError {
  const { method = '', path = '', host = '' } = pages[0]?.told.seen() ?? {}
  return ekbError('KEY_LIST_INCOMPLETE', { method, path, host, seen }, { outcome: 'refused' })
}
