import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'

/**
 * Keeps the admin API to this machine: the connection, the name in the Host header (against DNS rebinding)
 * and the page that asks, if one does, have to be local.
 */
export const adminGuard: MiddlewareHandler<{ Bindings: HttpBindings }> = async (c, next) => {
  const origin = c.req.header('origin')
  const refused = !isLoopbackAddress(c.env.incoming.socket.remoteAddress ?? '')
    ? 'The connection comes from another machine.'
    : !isLoopbackHost(new URL(c.req.url).hostname)
      ? 'The Host header names another machine.'
      : origin !== undefined && !isLoopbackOrigin(origin)
        ? 'A page of another origin asks.'
        : undefined
  if (refused === undefined) return next()
  return c.json(
    {
      error: {
        code: 'ADMIN_IS_LOCAL',
        summary: 'The admin API answers this machine alone',
        detail: `${refused} Use http://127.0.0.1 or http://localhost from the machine that runs the emulator.`,
      },
    },
    403,
  )
}

function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address)
}

function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host)
}

function isLoopbackOrigin(origin: string): boolean {
  return URL.canParse(origin) && isLoopbackHost(new URL(origin).hostname)
}
