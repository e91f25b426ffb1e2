import { Hono } from 'hono'
import { openApiDocument, PATH_TEMPLATES } from '../../platform/contract/index.ts'
import type { EmulatorCore } from '../core.ts'
import type { KeyRecord } from '../state/record.ts'
import { authenticate, authorize } from './authenticate.ts'
import type { PlatformBindings } from './exchange.ts'
import { createKey, deleteKey } from './key-changes.ts'
import { projectOf, readKeyRequest } from './key-request.ts'
import { createdAnswer, listItem } from './key-view.ts'
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

  for (const template of Object.values(PATH_TEMPLATES)) {
    const collection = template.replace('{project_id}', ':project_id')

    routes.get(collection, c => {
      const caller = authenticate(c.req.raw.headers, store)
      const projectId = projectOf(c.env.exchange)
      const present = projectKeys(projectId)
      authorize(caller, projectId, 'read')
      const shownBefore = store.now() - core.behaviour.listLagMs
      const keys = (c.env.staleKeys ?? present).filter(
        key => core.behaviour.listLagMs === 0 || key.createdAt <= shownBefore,
      )
      return c.json({ user_keys: keys.map(key => listItem(key, core.behaviour)) })
    })

    routes.post(collection, c => {
      const caller = authenticate(c.req.raw.headers, store)
      const wanted = readKeyRequest(c.env.exchange)
      projectKeys(wanted.projectId)
      authorize(caller, wanted.projectId, 'write')
      const key = createKey(wanted, core)
      c.env.touched(key)
      return c.json(createdAnswer(key, core.behaviour))
    })

    routes.delete(`${collection}/:key_id`, c => {
      const caller = authenticate(c.req.raw.headers, store)
      const projectId = projectOf(c.env.exchange)
      const keys = projectKeys(projectId)
      authorize(caller, projectId, 'write')
      const wanted = c.env.exchange.target.keyId
      const key = keys.find(({ id, value }) => (core.behaviour.ids ? id : value) === wanted)
      c.env.touched(deleteKey(key, core))
      return c.json({ success: true, detail: 'API key deleted' })
    })

    routes.all(collection, () => refuseMethod('GET, POST'))
    routes.all(`${collection}/:key_id`, () => refuseMethod('DELETE'))
  }

  routes.get('/openapi.json', c => c.json(openApiDocument({ serverUrl: serverUrl() })))
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
  routes.onError(error => {
    if (error instanceof PlatformRefusal) return refusalResponse(error, core.behaviour)
    core.notice(error.message)
    return refusalResponse(new PlatformRefusal('INTERNAL_ERROR', 'The change could not be stored.'), {
      ...core.behaviour,
      errorId: core.errorId(),
    })
  })
  return routes
}

function refuseMethod(allow: string): never {
  throw new PlatformRefusal('METHOD_NOT_ALLOWED', 'API keys cannot be changed, only created and deleted.', {
    headers: { allow },
  })
}
