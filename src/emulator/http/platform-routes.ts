import { Hono } from 'hono'
import { describedPlatform } from '../card/described-platform.ts'
import { enveloped } from '../card/enveloped.ts'
import type { EmulatorCore } from '../core.ts'
import type { PlatformOptions } from '../platform-options.ts'
import type { KeyRecord } from '../state/record.ts'
import { authenticate, authorize } from './authenticate.ts'
import type { PlatformBindings } from './exchange.ts'
import { createKey, deletableKey, deleteKey, existingKey } from './key-changes.ts'
import { projectOf, readKeyRequest } from './key-request.ts'
import { createdAnswer, listItem } from './key-view.ts'
import { pageOf } from './paging.ts'
import { PlatformRefusal, refusalResponse } from './platform-refusal.ts'

/** The platform's own API, below the base path: what the contract describes, and a little around it. */
export function platformRoutes(core: EmulatorCore, serverUrl: () => string) {
  const { store } = core
  const routes = new Hono<{ Bindings: PlatformBindings }>()

  const projectKeys = (projectId: string): readonly KeyRecord[] => {
    const keys = store.keys(projectId)
    if (keys === undefined) throw new PlatformRefusal('NOT_FOUND', 'There is no such project.')
    return keys
  }

  for (const template of core.layout.paths) {
    const collection = template.replace('{project_id}', ':project_id')

    routes.get(collection, c => {
      const caller = authenticate(c.req.raw.headers, store)
      const projectId = projectOf(c.env.exchange)
      const present = projectKeys(projectId)
      authorize(caller, projectId, 'read')
      const { options, exchange, staleKeys } = c.env
      const now = store.now()
      // What a fault keeps old is not what a cache keeps.
      const cacheMs = staleKeys === undefined ? options.cacheMs : 0
      const { body, headers } = core.lists.answer(exchange, { ...options, cacheMs }, now, () => {
        const { items, fields, headers } = pageOf(
          shownKeys(staleKeys ?? present, options, now),
          options,
          exchange,
        )
        const listed = items.map(key => listItem(key, options, core.layout))
        return { body: enveloped(listed, fields, core.layout), headers }
      })
      return c.json(body as object, 200, headers)
    })

    routes.post(collection, c => {
      const caller = authenticate(c.req.raw.headers, store)
      const wanted = readKeyRequest(c.env.exchange)
      projectKeys(wanted.projectId)
      authorize(caller, wanted.projectId, 'write')
      const { options } = c.env
      const existing = existingKey(wanted, core, options)
      if (existing !== undefined) return c.json(createdAnswer(existing, options))
      const key = createKey(wanted, core, options)
      c.env.touched(key)
      return c.json(createdAnswer(key, options))
    })

    routes.delete(`${collection}/:key_id`, c => {
      const caller = authenticate(c.req.raw.headers, store)
      const projectId = projectOf(c.env.exchange)
      const keys = projectKeys(projectId)
      authorize(caller, projectId, 'write')
      const { options, exchange, touched } = c.env
      const wanted = exchange.target.keyId
      const key = keys.find(({ id, value }) => (options.ids ? id : value) === wanted)
      if (options.deletes === 'done') touched(deleteKey(key, core))
      else deletableKey(key)
      if (options.deletes === 'refused_as_success') return refusedAsSuccess(options)
      return c.json({ success: true, detail: 'API key deleted' })
    })

    routes.all(collection, () => refuseMethod('GET, POST'))
    routes.all(`${collection}/:key_id`, () => refuseMethod('DELETE'))
  }

  const description = describedPlatform(core.layout, serverUrl)
  if (description !== undefined) routes.get('/openapi.json', c => c.json(description()))
  routes.get('/health', c => c.json({ status: 'ok' }))
  routes.get('/projects', c => {
    const { projectId } = authenticate(c.req.raw.headers, store)
    return c.json({ projects: [projectView(projectId)] })
  })
  routes.get('/project/:project_id', c => {
    const caller = authenticate(c.req.raw.headers, store)
    const projectId = c.req.param('project_id')
    projectKeys(projectId)
    authorize(caller, projectId, 'read')
    return c.json(projectView(projectId))
  })

  const projectView = (projectId: string) => {
    const project = store.state.projects.get(projectId)
    return { id: projectId, name: project?.name, created_at: (project?.createdAt ?? 0) / 1000 }
  }

  routes.notFound(() => {
    throw new PlatformRefusal('NOT_FOUND', 'There is nothing at this path.')
  })
  routes.onError((error, c) => {
    if (error instanceof PlatformRefusal) return refusalResponse(error, c.env.options)
    core.notice(error.message)
    return refusalResponse(new PlatformRefusal('INTERNAL_ERROR', 'The change could not be stored.'), {
      ...c.env.options,
      errorId: core.errorId(),
    })
  })
  return routes
}

/** A project has its system key from its own first moment, so no list is too old for it. */
function shownKeys(
  keys: readonly KeyRecord[],
  { listLagMs, hideSystemKey }: PlatformOptions,
  now: number,
): readonly KeyRecord[] {
  return keys.filter(({ createdAt, type }) =>
    type === 'system' ? !hideSystemKey : listLagMs === 0 || createdAt <= now - listLagMs,
  )
}

function refusedAsSuccess(options: PlatformOptions): Response {
  const refusal = new PlatformRefusal('CONFLICT', 'The key could not be deleted.')
  return refusalResponse(refusal, { ...options, status: 200 })
}

function refuseMethod(allow: string): never {
  throw new PlatformRefusal('METHOD_NOT_ALLOWED', 'API keys cannot be changed, only created and deleted.', {
    headers: { allow },
  })
}
