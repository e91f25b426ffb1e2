import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'

/** A request and where it comes from. */
export interface Approach {
  readonly request: Request
  /** The other end of the connection. */
  readonly remoteAddress: string | undefined
}

/** Who may use a guarded path. */
export interface Welcome {
  /** Other machines too, which then have to name this one by its IP address. Default: this machine alone. */
  readonly remote?: boolean
  /** A link on a page of another origin may lead here. Default: no. */
  readonly linked?: boolean
}

/**
 * Why a request may not control the emulator; undefined if it may. It judges the connection, the name in the
 * Host header (against DNS rebinding: a name that an attacker makes point here) and the page that asks, if a
 * browser says that one does.
 */
export function strangerProblem(
  { request, remoteAddress }: Approach,
  welcome: Welcome = {},
): string | undefined {
  const url = new URL(request.url)
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  if (welcome.remote !== true && !isLoopbackAddress(remoteAddress ?? '')) {
    return 'The connection comes from another machine.'
  }
  if (!isLoopbackHost(url.hostname) && !(welcome.remote === true && isIpAddress(url.hostname))) {
    return 'The Host header names another machine.'
  }
  if (origin !== null && origin !== url.origin) return 'A page of another origin asks.'
  if (site === null || site === 'same-origin' || site === 'none') return undefined
  const link = request.headers.get('sec-fetch-mode') === 'navigate' && request.method === 'GET'
  return welcome.linked === true && link ? undefined : 'A page of another origin asks.'
}

function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address)
}

/** Whether a host of a parsed URL is this machine by its name alone. */
export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host)
}

/** A host of a parsed URL, in which every spelling of an IPv4 address has become four numbers. */
function isIpAddress(host: string): boolean {
  return host.startsWith('[') || /^\d+(\.\d+){3}$/.test(host)
}

/** Keeps the admin API to programs of this machine and to the emulator's own page. */
export const adminGuard: MiddlewareHandler<{ Bindings: HttpBindings }> = async (c, next) => {
  const problem = strangerProblem({
    request: c.req.raw,
    remoteAddress: c.env.incoming.socket.remoteAddress,
  })
  if (problem === undefined) return next()
  return c.json(
    {
      error: {
        code: 'ADMIN_IS_LOCAL',
        summary: 'The admin API answers this machine alone',
        detail: `${problem} Use http://127.0.0.1 or http://localhost from the machine that runs the emulator.`,
      },
    },
    403,
  )
}
