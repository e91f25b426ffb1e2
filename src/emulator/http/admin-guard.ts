import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import { strangerProblem } from './local-guard.ts'

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
