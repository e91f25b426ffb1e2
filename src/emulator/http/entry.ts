import type { HttpBindings } from '@hono/node-server'
import type { EmulatorCore } from '../core.ts'
import { ADMIN_PATH, adminRoutes } from './admin-routes.ts'
import { platformHandler } from './platform-handler.ts'
import { PlatformRefusal, refusalResponse } from './platform-refusal.ts'
import { platformRoutes } from './platform-routes.ts'

/**
 * Hands each request to whom it is for: the admin API, or the platform.
 *
 * @param serverUrl where the platform is served, base path included
 */
export function entry(core: EmulatorCore, serverUrl: () => string) {
  const admin = adminRoutes(core)
  const platform = platformHandler(core, platformRoutes(core, serverUrl))
  return async (request: Request, bindings: HttpBindings): Promise<Response> => {
    const url = new URL(request.url)
    if (isBelow(url.pathname, ADMIN_PATH)) return admin.fetch(request, bindings)
    if (isBelow(url.pathname, core.basePath)) return platform(request, bindings, url)
    return refusalResponse(
      new PlatformRefusal('NOT_FOUND', `The API is served below ${core.basePath}.`),
      core.behaviour,
    )
  }
}

function isBelow(path: string, base: string): boolean {
  return path.startsWith(`${base}/`) || path === base
}
