import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { EkbError } from '../../core/messages/errors/index.ts'
import type { Actor } from '../activity/activity.ts'
import { adminFor } from '../admin.ts'
import { clockView } from '../clock-view.ts'
import type { EmulatorCore } from '../core.ts'
import { invalidInput } from '../input/read-input.ts'
import { fingerprint, withoutValues } from '../requests/fingerprint.ts'
import { adminView } from './key-view.ts'
import { adminGuard } from './local-guard.ts'
import { secure } from './security-headers.ts'

/** Where the admin API begins. It is never below the base path, and no part of the platform's contract. */
export const ADMIN_PATH = '/__admin'

/** The admin API: how a test or a person controls the emulator. JSON in, JSON out. */
export function adminRoutes(core: EmulatorCore) {
  const { store, faults, requests } = core
  const routes = new Hono<{ Bindings: HttpBindings }>().basePath(ADMIN_PATH)
  routes.use(async (c, next) => {
    await next()
    secure(c.res, new URL(c.req.url))
  }, adminGuard)

  const admin = (request: Request) => adminFor(actorOf(request), core)

  routes.post('/reset', c => {
    admin(c.req.raw).reset()
    return c.body(null, 204)
  })
  routes.post('/seed', async c => {
    admin(c.req.raw).seed(await c.req.text())
    return c.body(null, 204)
  })
  routes.get('/state', c => c.json(stateView(core, c.req.query('reveal') === 'true')))

  routes.get('/faults', c => c.json({ faults: faults.list() }))
  routes.post('/faults', async c => {
    return c.json(admin(c.req.raw).addFault(readJson(await c.req.text(), 'fault')), 201)
  })
  routes.delete('/faults', c => {
    admin(c.req.raw).clearFaults()
    return c.body(null, 204)
  })
  routes.delete('/faults/:id', c => {
    const removed = admin(c.req.raw).removeFault(c.req.param('id'))
    return removed ? c.body(null, 204) : notFound('There is no such fault.')
  })

  routes.get('/requests', c => c.json({ requests: requests.list() }))
  routes.get('/requests/counts', c => c.json(requests.counts()))
  routes.delete('/requests', c => {
    requests.clear()
    return c.body(null, 204)
  })

  routes.get('/clock', c => c.json(clockView(store)))
  routes.post('/clock', async c => {
    admin(c.req.raw).setClock(readJson(await c.req.text(), 'clock change'))
    return c.json(clockView(store))
  })

  routes.get('/behaviour', c => c.json(core.platformOptions))
  routes.post('/behaviour', async c => {
    admin(c.req.raw).setPlatformOptions(readJson(await c.req.text(), 'behaviour'))
    return c.json(core.platformOptions)
  })
  routes.delete('/behaviour', c => {
    admin(c.req.raw).setPlatformOptions(core.platformOptionsAtStart)
    return c.body(null, 204)
  })

  routes.notFound(() =>
    notFound('The admin API has reset, seed, state, behaviour, faults, requests and clock.'),
  )
  routes.onError(error => {
    if (!(error instanceof EkbError)) {
      core.notice(error.message)
      return answer(500, 'INTERNAL', 'The emulator failed', error.message)
    }
    const { code, summary, detail } = error
    return answer(code === 'DATA_UNWRITABLE' ? 500 : 400, code, summary, detail)
  })
  return routes
}

function stateView(core: EmulatorCore, reveal: boolean) {
  const { projects, keys } = core.store.state
  return {
    clock: clockView(core.store),
    behaviour: core.platformOptions,
    projects: [...projects.values()].map(project => ({
      id: project.id,
      name: project.name,
      created_at: new Date(project.createdAt).toISOString(),
      keys: (keys.get(project.id) ?? []).map(key => adminView(key, fingerprint, reveal)),
    })),
  }
}

/** A browser names the origin of what it sends, and the guard lets no other page through than ours. */
function actorOf(request: Request): Actor {
  if (request.headers.has('origin')) return { kind: 'page' }
  const userAgent = request.headers.get('user-agent')
  return { kind: 'admin', userAgent: userAgent === null ? null : withoutValues(userAgent) }
}

function readJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalidInput(what, [{ path: [], message: 'must be JSON' }])
  }
}

function notFound(detail: string): Response {
  return answer(404, 'NOT_FOUND', 'There is nothing at this path', detail)
}

function answer(status: number, code: string, summary: string, detail: string): Response {
  return Response.json({ error: { code, summary, detail } }, { status })
}
