import type { Clock } from '../../core/clock.ts'
import type { EkbError } from '../../core/messages/errors/index.ts'
import type { ContractCard } from '../../platform/card/contract-card.ts'
import { PATH_TEMPLATES, type PathDialect } from '../../platform/contract/index.ts'
import type { ClientSettings } from '../../platform/index.ts'
import { createKeyRoutes } from '../../platform/key-routes.ts'
import { nextRequest } from '../../platform/next-page.ts'
import { type ApiDescription, readApiDescription } from '../contract/api-description.ts'
import { type Asked, type Listed, readListAnswer } from './listed.ts'
import type { Reader } from './reader.ts'

/** What the platform's answers showed: the facts from which the report and the card are made. */
export interface Observed {
  /** The template of the path that was asked, as the settings have it. */
  readonly template: string
  /** The first page of the list; or why there is none. */
  readonly list: { readonly listed: Listed } | { readonly error: EkbError }
  /** Whether the answer to the first request came from another address of the same origin. */
  readonly redirected: boolean
  /** The local time when the list was answered, and how long that took in milliseconds. */
  readonly answeredAt: Date
  readonly tookMs: number
  /** The platform's own description; or why there is none. */
  readonly api: ApiDescription
  /** What is at `/openapi.json`, whatever description counts. */
  readonly published: ContractCard['description']
  /** Another path at which there is a key list, where the one of the settings has none. */
  readonly elsewhere?: string
  /** What came of the request for a second page; absent if the list has one page. */
  readonly secondPage?: 'read' | 'same' | 'none' | { readonly cannotAsk: string }
  /** What a list without credentials was answered: the status, and whether it was a key list. Absent if not asked. */
  readonly unsigned?: { readonly status: number; readonly listed: boolean; readonly body: string }
}

/** Everything that reading a platform takes. */
export interface Observing {
  readonly settings: ClientSettings
  readonly projectId: string
  readonly reader: Reader
  readonly clock: Clock
  /** A description that was given as a file, in place of the one that the platform publishes. */
  readonly givenApi?: ApiDescription
}

/**
 * Reads a platform with few requests: the list, the description, the list without credentials, and one more that
 * depends on what these showed. What the first request cannot reach is not asked again.
 */
export async function observe(observing: Observing, signal: AbortSignal): Promise<Observed> {
  const { settings, reader, clock, projectId, givenApi } = observing
  const { endpoint, apiKeysPath: template = PATH_TEMPLATES.keys } = settings
  const { host } = new URL(endpoint)
  const { url, path } = createKeyRoutes(endpoint, template).list(projectId)
  const started = clock.now().getTime()
  const first = await reader.get({ url, path, signed: true, redirects: 1 }, signal)
  const answeredAt = clock.now()
  const base = { template, answeredAt, tookMs: answeredAt.getTime() - started }
  if (first.kind === 'failed') {
    const api = givenApi ?? ({ kind: 'not-asked' } as const)
    return { ...base, redirected: false, list: { error: first.error }, api, published: 'unpublished' }
  }
  const read = readListAnswer(first.answer, { path, host })
  const { redirected } = first
  const own = await readApi(reader, endpoint, signal)
  const api = givenApi ?? own
  const published = PUBLISHED[own.kind]
  if (read.kind === 'problem') {
    const elsewhere = await findElsewhere(read.error, api, observing, signal)
    return {
      ...base,
      redirected,
      list: { error: read.error },
      api,
      published,
      ...(elsewhere === undefined ? {} : { elsewhere }),
    }
  }
  const { listed } = read
  const unsigned = await askUnsigned(reader, { url, path, host }, signal)
  const secondPage = await readSecondPage(listed, { first: url, url: first.url, path, host }, reader, signal)
  return {
    ...base,
    redirected,
    list: { listed },
    api,
    published,
    ...(unsigned === undefined ? {} : { unsigned }),
    ...(secondPage === undefined ? {} : { secondPage }),
  }
}

const PUBLISHED = {
  'not-asked': 'unpublished',
  unpublished: 'unpublished',
  'without-keys': 'without_keys',
  described: 'published',
} as const

/** The description is public where there is one, so no credentials go with the request. */
async function readApi(reader: Reader, endpoint: string, signal: AbortSignal): Promise<ApiDescription> {
  const path = '/openapi.json'
  const fetched = await reader.get({ url: new URL(endpoint + path), path, signed: false }, signal)
  return fetched.kind === 'failed' ? { kind: 'unpublished' } : readApiDescription(fetched.answer)
}

/** Tries one other path, where the answer shows that there is no key list at this one. */
async function findElsewhere(
  error: EkbError,
  api: ApiDescription,
  { settings, projectId, reader }: Observing,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { endpoint, apiKeysPath: asked = PATH_TEMPLATES.keys } = settings
  if (error.code !== 'KEYS_NOT_FOUND' && error.code !== 'NOT_THE_PLATFORM') return undefined
  const described = api.kind === 'described' ? api.keyPaths : []
  const known = Object.values<string>(PATH_TEMPLATES satisfies Record<PathDialect, string>)
  const [candidate] = [...described, ...known].filter(template => template !== asked)
  if (candidate === undefined || reader.left === 0) return undefined
  const { url, path } = createKeyRoutes(endpoint, candidate).list(projectId)
  const fetched = await reader.get({ url, path, signed: true }, signal)
  if (fetched.kind === 'failed') return undefined
  const read = readListAnswer(fetched.answer, { path, host: new URL(endpoint).host })
  return read.kind === 'listed' ? candidate : undefined
}

interface Place extends Asked {
  readonly url: URL
}

async function askUnsigned(reader: Reader, { url, path, host }: Place, signal: AbortSignal) {
  if (reader.left === 0) return undefined
  const fetched = await reader.get({ url, path, signed: false }, signal)
  if (fetched.kind === 'failed') return undefined
  const { status, body } = fetched.answer
  return { status, body, listed: readListAnswer(fetched.answer, { path, host }).kind === 'listed' }
}

/** Asks for a second page as the provider would, to see that the platform understands it. */
async function readSecondPage(
  { keys, items, marks }: Listed,
  { first, url, path, host }: Place & { readonly first: URL },
  reader: Reader,
  signal: AbortSignal,
): Promise<Observed['secondPage']> {
  const count = keys.length
  const next = nextRequest({ first, url, pages: 1, count, items: items.length, marks })
  if (next.kind === 'end') return undefined
  if (next.kind === 'unknown') return { cannotAsk: next.seen }
  if (reader.left === 0) return undefined
  const fetched = await reader.get({ url: next.url, path, signed: true }, signal)
  if (fetched.kind === 'failed') return 'none'
  const read = readListAnswer(fetched.answer, { path, host })
  if (read.kind === 'problem') return 'none'
  const same = JSON.stringify(read.listed.items) === JSON.stringify(items)
  return same ? 'same' : 'read'
}
