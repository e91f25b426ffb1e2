import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { EmulatorCore } from '../core.ts'
import type { FaultEffect } from '../faults/fault-input.ts'
import type { MatchedFault } from '../faults/fault-set.ts'
import type { PlatformOptions } from '../platform-options.ts'
import { resetConnection } from './connections.ts'
import { encodeAnswer } from './encode-answer.ts'
import type { PlatformBindings } from './exchange.ts'
import { PlatformRefusal, refusalResponse } from './platform-refusal.ts'

/** How a request with a fault ended: an answer to send, or none because the socket was dealt with. */
export type FaultOutcome = { readonly response: Response } | { readonly status: number | null }

/**
 * Applies a fault to one request.
 *
 * @param handle hands the request to the routes, which makes its change
 */
export async function applyFault(
  { effect, keysAtCreation }: MatchedFault,
  bindings: PlatformBindings,
  core: EmulatorCore,
  handle: () => Promise<Response>,
): Promise<FaultOutcome> {
  const { outgoing, incoming, exchange, options } = bindings
  if (effect.delayMs) await sleep(effect.delayMs, undefined, { signal: core.stopping })

  if (effect.hang) return untilClosed(outgoing)
  if (effect.reset) {
    resetConnection(incoming.socket)
    return { status: null }
  }
  if (effect.status !== undefined) {
    if (effect.afterCommit) await handle()
    return { response: orderedResponse(effect.status, effect, bindings, core) }
  }
  if (effect.html502) return { response: proxyPage() }
  if (effect.retryAfter !== undefined) {
    const headers = { 'retry-after': String(effect.retryAfter) }
    const refusal = new PlatformRefusal('RATE_LIMITED', 'Too many requests.', { headers })
    return { response: refusalResponse(refusal, options) }
  }
  if (effect.staleList && exchange.projectId !== undefined) {
    bindings.staleKeys =
      effect.staleList === true
        ? (keysAtCreation.get(exchange.projectId) ?? [])
        : core.store.keysBefore(exchange.projectId, effect.staleList)
  }
  return spoil(await handle(), effect, bindings, core)
}

/** What becomes of the answer to a request that was handled. */
async function spoil(
  response: Response,
  effect: FaultEffect,
  bindings: PlatformBindings,
  core: EmulatorCore,
): Promise<FaultOutcome> {
  const { outgoing, incoming, options } = bindings
  if (effect.dropAfterCommit) {
    incoming.socket.destroy()
    return { status: null }
  }
  if (effect.hangAfterCommit) return untilClosed(outgoing)
  if (effect.errorAfterCommit) {
    const status = effect.errorAfterCommit === true ? 500 : effect.errorAfterCommit
    return { response: internalError(options, core, status) }
  }
  if (effect.malformedJson) {
    const whole = await response.text()
    const broken = whole.slice(0, Math.max(1, Math.floor(whole.length / 2)))
    return { response: new Response(broken, response) }
  }
  if (effect.truncate !== undefined && effect.truncate !== false) {
    return truncate(response, effect.truncate, bindings, core)
  }
  return { response }
}

/** The platform's time as answers tell it. */
export function dateHeader({ store }: EmulatorCore, { dateOffsetMs }: PlatformOptions): string {
  return new Date(store.now() + dateOffsetMs).toUTCString()
}

/** Tells the adapter that nothing is left to send. A new one each time: headers are added to answers. */
export function alreadySent(): Response {
  return new Response(null, { headers: RESPONSE_ALREADY_SENT.headers })
}

function untilClosed(outgoing: ServerResponse): Promise<FaultOutcome> {
  return new Promise(resolve => {
    if (outgoing.closed) resolve({ status: null })
    else outgoing.once('close', () => resolve({ status: null }))
  })
}

function internalError(options: PlatformOptions, core: EmulatorCore, status: number): Response {
  const refusal = new PlatformRefusal('INTERNAL_ERROR', 'Something went wrong.')
  return refusalResponse(refusal, { ...options, errorId: core.errorId(), status })
}

function orderedResponse(
  status: number,
  { body, headers = {} }: { body?: unknown; headers?: Record<string, string> },
  { options }: PlatformBindings,
  core: EmulatorCore,
): Response {
  if (body === undefined && status >= 400) {
    const response = internalError(options, core, status)
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
    return response
  }
  if (body === undefined || status === 204 || status === 304) return new Response(null, { status, headers })
  if (typeof body !== 'string') return Response.json(body, { status, headers })
  return new Response(body, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } })
}

function proxyPage(): Response {
  return new Response(
    '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n' +
      '<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n',
    { status: 502, headers: { 'content-type': 'text/html' } },
  )
}

async function truncate(
  response: Response,
  bytes: number | true,
  { outgoing, options }: PlatformBindings,
  core: EmulatorCore,
): Promise<FaultOutcome> {
  const encoded = await encodeAnswer(response, options.encoding)
  const whole = Buffer.from(await encoded.arrayBuffer())
  const sent = Math.min(bytes === true ? Math.floor(whole.length / 2) : bytes, Math.max(0, whole.length - 1))
  outgoing.writeHead(response.status, {
    ...Object.fromEntries(encoded.headers),
    'content-length': whole.length,
    date: encoded.headers.get('date') ?? dateHeader(core, options),
  })
  outgoing.flushHeaders()
  await new Promise<void>(resolve => outgoing.write(whole.subarray(0, sent), () => resolve()))
  outgoing.socket?.destroy()
  return { status: response.status }
}
