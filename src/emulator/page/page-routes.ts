import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { EkbError } from '../../core/messages/errors/index.ts'
import { namedKey } from '../activity/activity-log.ts'
import { auditSubject } from '../audit/audit-subject.ts'
import { AUDIT_FORMS, type AuditForm } from '../audit/page-audit.ts'
import type { EmulatorCore } from '../core.ts'
import { alreadySent } from '../http/apply-fault.ts'
import { createKey, deleteKey } from '../http/key-changes.ts'
import { projectInBody, readKeyRequest } from '../http/key-request.ts'
import { strangerProblem } from '../http/local-guard.ts'
import { PlatformRefusal, refusalResponse } from '../http/platform-refusal.ts'
import { readBody } from '../http/read-body.ts'
import { secure, securityHeaders } from '../http/security-headers.ts'
import type { KeyRecord } from '../state/record.ts'
import { auditPath } from './audit-wire.ts'
import { serveEvents } from './event-stream.ts'
import { PageFeed } from './page-feed.ts'
import { loadPageFiles } from './page-files.ts'
import { type CreatedKey, type FoundKeys, type KeyValue, PAGE_PATHS, TOKEN_HEADER } from './wire.ts'

/** How the page is served. */
export interface PageSetting {
  /** Whether other machines may open it too. */
  readonly remote: boolean
}

type Bindings = { Bindings: HttpBindings }

/**
 * The API Keys page: its files, its feed, and what a person does on it. A person is not a credential: these
 * requests are no platform requests, so no fault applies to them and the request log does not count them.
 */
export function pageRoutes(core: EmulatorCore, { remote }: PageSetting) {
  const { store, activity } = core
  const token = randomBytes(24).toString('base64url')
  const feed = new PageFeed(core)
  const routes = new Hono<Bindings>()
  let files: ReturnType<typeof loadPageFiles> | undefined

  routes.use(async (c, next) => {
    const { method, raw: request } = c.req
    const { remoteAddress } = c.env.incoming.socket
    const problem = strangerProblem({ request, remoteAddress }, { remote, linked: c.req.path === '/' })
    const url = new URL(request.url)
    if (problem !== undefined) return refuse('PAGE_IS_LOCAL', `${problem} ${LOCAL_REMEDY}`, url)
    if (method !== 'GET' && method !== 'HEAD' && !isSame(c.req.header(TOKEN_HEADER) ?? '', token)) {
      return refuse('PAGE_TOKEN', 'The page is from an earlier run of the emulator: load it again.', url)
    }
    await next()
    secure(c.res, url)
    return undefined
  })

  routes.get('/', async c => file('', 'no-cache', c.req.header('accept-encoding')))
  routes.get(`${PAGE_PATHS.files}/:name`, async c =>
    file(c.req.param('name'), 'public, max-age=31536000, immutable', c.req.header('accept-encoding')),
  )
  routes.get(PAGE_PATHS.events, c => {
    if (c.req.method === 'HEAD') return c.body(null, 200, { 'content-type': 'text/event-stream' })
    const after = c.req.header('last-event-id') ?? c.req.query('after')
    const url = new URL(c.req.url)
    const { remoteAddress } = c.env.incoming.socket
    const hello = {
      token,
      endpoint: `${url.origin}${core.basePath}`,
      steerable: strangerProblem({ request: c.req.raw, remoteAddress }) === undefined,
      audited: core.audit !== undefined,
    }
    serveEvents(c.env.outgoing, securityHeaders(url), { core, feed, hello, after })
    return alreadySent()
  })

  const { audit } = core
  for (const form of audit === undefined ? [] : AUDIT_FORMS) {
    routes.get(auditPath(form), async c => {
      const signal = AbortSignal.any([c.req.raw.signal, core.stopping])
      const report = await audit?.report(form, auditSubject(core), signal)
      return c.body(report ?? '', 200, { 'content-type': FORM_TYPES[form] })
    })
  }

  routes.post(PAGE_PATHS.keys, async c => {
    const body = (await readBody(c.req.raw)) ?? ''
    const wanted = readKeyRequest({
      request: c.req.raw,
      body,
      projectId: projectInBody(body),
      target: { operation: 'create' },
    })
    if (store.keys(wanted.projectId) === undefined) {
      throw new PlatformRefusal('NOT_FOUND', 'There is no such project.')
    }
    const key = createKey(wanted, core)
    note('create', key)
    return c.json({ id: key.id, key: key.value, secret: key.secret } satisfies CreatedKey)
  })
  routes.delete(`${PAGE_PATHS.keys}/:id`, c => {
    note('delete', deleteKey(keyWithId(c.req.param('id')), core))
    return c.body(null, 204)
  })
  routes.post(`${PAGE_PATHS.keys}/:id/value`, c => {
    const key = keyWithId(c.req.param('id'))
    if (key === undefined) throw new PlatformRefusal('NOT_FOUND', 'There is no such API key any more.')
    note('copy', key)
    return c.json({ key: key.value } satisfies KeyValue)
  })
  routes.post(PAGE_PATHS.search, async c => {
    const text = ((await readBody(c.req.raw)) ?? '').trim().toLowerCase()
    const keys = [...store.state.keys.values()].flat()
    const ids = keys.filter(({ value }) => text !== '' && value.includes(text)).map(({ id }) => id)
    return c.json({ ids } satisfies FoundKeys)
  })

  routes.notFound(() => refusal(new PlatformRefusal('NOT_FOUND', 'There is nothing at this path.')))
  routes.onError(error => {
    if (error instanceof PlatformRefusal) return refusal(error)
    if (error instanceof EkbError) return unmade(error)
    core.notice(error.message)
    return refusal(new PlatformRefusal('INTERNAL_ERROR', 'The change could not be stored.'))
  })

  const note = (action: 'create' | 'delete' | 'copy', key: KeyRecord) => {
    activity.record({ actor: { kind: 'page' }, action, project: key.projectId, key: namedKey(key) })
  }
  const keyWithId = (id: string) => [...store.state.keys.values()].flat().find(key => key.id === id)

  async function file(name: string, cache: string, accepted = ''): Promise<Response> {
    files ??= loadPageFiles()
    const known = await files
    if (known === undefined) return new Response(NOT_BUILT, { status: 503 })
    const found = known.get(name)
    if (found === undefined) throw new PlatformRefusal('NOT_FOUND', 'There is no such file.')
    const packed = /\bgzip\b/.test(accepted)
    return new Response(new Uint8Array(packed ? found.gzip : found.plain), {
      headers: {
        'content-type': found.type,
        'cache-control': cache,
        vary: 'accept-encoding',
        ...(packed ? { 'content-encoding': 'gzip' } : {}),
      },
    })
  }
  return routes
}

const FORM_TYPES: Readonly<Record<AuditForm, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  ics: 'text/calendar; charset=utf-8',
}

const LOCAL_REMEDY =
  'Open http://127.0.0.1 or http://localhost with its port on the machine that runs the emulator, ' +
  'or start it with --remote-page.'

const NOT_BUILT = 'The page was not built. Run npm run build, then load it again.\n'

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function refusal(error: PlatformRefusal): Response {
  return refusalResponse(error, { fastapiErrors: false })
}

/** What kept a report from being made is for the person who looks at the page. */
function unmade({ code, summary, detail }: EkbError): Response {
  const message = `${summary}. ${detail}`
  return Response.json({ status_code: 422, error: { code, message } }, { status: 422 })
}

function refuse(code: string, message: string, url: URL): Response {
  return Response.json(
    { status_code: 403, error: { code, message } },
    { status: 403, headers: securityHeaders(url) },
  )
}
