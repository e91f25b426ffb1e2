import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { EkbError } from '../../platform/errors/index.ts'
import { changeClock, clockChange, clockNow } from '../clock.ts'
import type { EmulatorCore } from '../core.ts'
import { invalidInput, readInput } from '../input/read-input.ts'
import { fingerprint } from '../requests/fingerprint.ts'
import { adminGuard } from './admin-guard.ts'
import { adminView } from './key-view.ts'

/** Where the admin API begins. It is never below the base path, and no part of the platform's contract. */
export const ADMIN_PATH = '/__admin'

/** The admin API: what a test or a person steers the emulator with. JSON in, JSON out. */
export function adminRoutes(core: EmulatorCore) {
  const { store, faults, requests } = core
  const routes = new Hono<{ Bindings: HttpBindings }>().basePath(ADMIN_PATH)
  routes.use(adminGuard)

  routes.post('/reset', c => {
    core.reset()
    return c.body(null, 204)
  })
  routes.post('/seed', async c => {
    core.seed(await c.req.text())
    return c.body(null, 204)
  })
  routes.get('/state', c => c.json(stateView(core, c.req.query('reveal') === 'true')))

  routes.get('/faults', c => c.json({ faults: faults.list() }))
  routes.post('/faults', async c => {
    return c.json(faults.add(readJson(await c.req.text(), 'fault'), store.state), 201)
  })
  routes.delete('/faults', c => {
    faults.clear()
    return c.body(null, 204)
  })
  routes.delete('/faults/:id', c => {
    return faults.remove(c.req.param('id')) ? c.body(null, 204) : notFound('There is no such fault.')
  })

  routes.get('/requests', c => c.json({ requests: requests.list() }))
  routes.get('/requests/counts', c => c.json(requests.counts()))
  routes.delete('/requests', c => {
    requests.clear()
    return c.body(null, 204)
  })

  routes.get('/clock', c => c.json(clockView(core)))
  routes.post('/clock', async c => {
    const change = readInput(clockChange, readJson(await c.req.text(), 'clock change'), 'clock change')
    store.commit([{ op: 'clock', clock: changeClock(store.state.clock, change, store.realNow()) }])
    return c.json(clockView(core))
  })

  routes.notFound(() => notFound('The admin API has reset, seed, state, faults, requests and clock.'))
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
    clock: clockView(core),
    behaviour: core.behaviour,
    projects: [...projects.values()].map(project => ({
      id: project.id,
      name: project.name,
      created_at: new Date(project.createdAt).toISOString(),
      keys: (keys.get(project.id) ?? []).map(key => adminView(key, fingerprint, reveal)),
    })),
  }
}

function clockView({ store }: EmulatorCore) {
  const { clock } = store.state
  const realNow = store.realNow()
  const now = clockNow(clock, realNow)
  return {
    now: new Date(now).toISOString(),
    offset_ms: now - realNow,
    frozen: clock.frozenAt !== undefined,
  }
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
