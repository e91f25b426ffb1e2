import type { HttpBindings } from '@hono/node-server'
import type { EmulatorCore } from '../core.ts'
import { type PageSetting, pageRoutes } from '../page/page-routes.ts'
import { ADMIN_PATH, adminRoutes } from './admin-routes.ts'
import { platformHandler } from './platform-handler.ts'
import { PlatformRefusal, refusalResponse } from './platform-refusal.ts'
import { platformRoutes } from './platform-routes.ts'

/** Where the page's own paths begin; the page itself is at `/`. */
const PAGE_PATH = '/__page'

/** How an emulator is served. */
export interface Serving extends PageSetting {
  /** Where the platform's API is on this machine, base path included. */
  readonly endpoint: () => string
}

/** Hands each request to whom it is for: the page, the admin API, or the platform. */
export function entry(core: EmulatorCore, serving: Serving) {
  const admin = adminRoutes(core)
  const page = pageRoutes(core, serving)
  const platform = platformHandler(core, platformRoutes(core, serving.endpoint))
  return async (request: Request, bindings: HttpBindings): Promise<Response> => {
    const url = new URL(request.url)
    if (isBelow(url.pathname, ADMIN_PATH)) return admin.fetch(request, bindings)
    if (isBelow(url.pathname, PAGE_PATH) || isPage(request.method, url.pathname)) {
      return page.fetch(request, bindings)
    }
    if (isBelow(url.pathname, core.basePath)) return platform(request, bindings, url)
    return refusalResponse(
      new PlatformRefusal('NOT_FOUND', `The API is served below ${core.basePath}.`),
      core.platformOptions,
    )
  }
}

function isPage(method: string, path: string): boolean {
  return path === '/' && (method === 'GET' || method === 'HEAD')
}

function isBelow(path: string, base: string): boolean {
  return path.startsWith(`${base}/`) || path === base
}
