import { setTimeout as sleep } from 'node:timers/promises'
import type { HttpBindings } from '@hono/node-server'
import { CREDENTIAL_HEADERS } from '../../platform/contract/index.ts'
import type { Activity } from '../activity/activity.ts'
import { namedKey } from '../activity/activity-log.ts'
import type { EmulatorCore } from '../core.ts'
import type { PlatformOptions } from '../platform-options.ts'
import { fingerprint, pathWithoutValues, preview, withoutValues } from '../requests/fingerprint.ts'
import { targetReader } from '../requests/operation.ts'
import type { LoggedRequest } from '../requests/request-log.ts'
import { KEY_ID } from '../state/mint.ts'
import type { KeyRecord } from '../state/record.ts'
import { alreadySent, applyFault, dateHeader, type FaultOutcome } from './apply-fault.ts'
import { encodeAnswer } from './encode-answer.ts'
import type { Exchange, PlatformBindings } from './exchange.ts'
import { projectInBody } from './key-request.ts'
import { PlatformRefusal, refusalResponse } from './platform-refusal.ts'
import type { platformRoutes } from './platform-routes.ts'
import { readBody } from './read-body.ts'

/** Takes a platform request through log, latency and faults to the routes. */
export function platformHandler(core: EmulatorCore, routes: ReturnType<typeof platformRoutes>) {
  const readTarget = targetReader(core.layout.paths)
  return async (request: Request, bindings: HttpBindings, url: URL): Promise<Response> => {
    const started = performance.now()
    const path = url.pathname.slice(core.basePath.length)
    const target = readTarget(request.method, path)
    const body = await readBody(request)
    const projectId = target.projectId ?? url.searchParams.get('project_id') ?? projectInBody(body)
    const exchange: Exchange = { request, target, path, query: url.searchParams, body: body ?? '', projectId }
    const described = describe(exchange, core)
    const finish = core.requests.begin(described)
    const annotate = core.activity.record(activityOf(described, exchange, core))
    const matched = core.faults.match({
      method: request.method,
      path,
      operation: target.operation,
      projectId,
    })
    const touched = (key: KeyRecord) => annotate({ key: namedKey(key) })
    const options = { ...core.platformOptions, ...matched?.effect.behave }
    const platform: PlatformBindings = { ...bindings, exchange, options, touched }
    const handle = async () =>
      body === undefined
        ? tooLarge(options)
        : routes.fetch(routed(request, core.basePath, path, url), platform)

    let ended: FaultOutcome = { status: null }
    try {
      if (options.latencyMs > 0) {
        await sleep(options.latencyMs, undefined, { signal: core.stopping })
      }
      ended = matched ? await applyFault(matched, platform, core, handle) : { response: await handle() }
    } catch (error) {
      if (!core.stopping.aborted) throw error
    } finally {
      const outcome = {
        status: 'response' in ended ? ended.response.status : ended.status,
        fault: matched?.id ?? null,
        durationMs: Math.round((performance.now() - started) * 1000) / 1000,
      }
      finish(outcome)
      annotate({ ...outcome, pending: false })
    }
    if (!('response' in ended)) return alreadySent()
    return complete(ended.response, options, core)
  }
}

/** Gives an answer the coding and the headers that all of them have. */
async function complete(answer: Response, options: PlatformOptions, core: EmulatorCore): Promise<Response> {
  const response = await encodeAnswer(answer, options.encoding)
  // An answer from the cache has the date of its origin, and a fault may give one.
  if (!response.headers.has('date')) response.headers.set('date', dateHeader(core, options))
  // Most answers hold values, which no cache on the way may keep.
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
  return response
}

function describe({ request, target, path, projectId }: Exchange, core: EmulatorCore) {
  const value = request.headers.get(CREDENTIAL_HEADERS.key)
  const userAgent = request.headers.get('user-agent')
  const known = value === null ? undefined : core.store.findByValue(value)
  return {
    time: new Date(core.store.now()).toISOString(),
    method: request.method,
    path: shownPath(path, target.collection, target.keyId),
    operation: target.operation,
    project: projectId === undefined ? null : withoutValues(projectId),
    credential: value === null ? null : { name: known?.name ?? null, fingerprint: fingerprint(value) },
    userAgent: userAgent === null ? null : withoutValues(userAgent),
  }
}

/** A request as the activity tells it: as the log does, with the preview of a key that is known. */
function activityOf(
  described: Pick<LoggedRequest, 'method' | 'path' | 'operation' | 'project' | 'credential' | 'userAgent'>,
  { request }: Exchange,
  core: EmulatorCore,
): Pick<Activity, 'actor' | 'action' | 'project' | 'detail' | 'pending'> {
  const { credential, userAgent, operation, project, method, path } = described
  const value = request.headers.get(CREDENTIAL_HEADERS.key) ?? ''
  const known = core.store.findByValue(value) === undefined ? credential?.fingerprint : preview(value)
  return {
    actor: {
      kind: 'api',
      credential: credential === null ? null : { name: credential.name, preview: known ?? '' },
      userAgent,
    },
    action: operation,
    project,
    detail: operation === 'other' ? `${method} ${path}` : null,
    pending: true,
  }
}

/** The last part of a path to one key may be a value of any shape: only what is surely an id is shown. */
function shownPath(path: string, collection: string | undefined, keyId: string | undefined): string {
  if (collection === undefined || keyId === undefined) return pathWithoutValues(path)
  return `${pathWithoutValues(collection)}/${KEY_ID.test(keyId) ? keyId : fingerprint(keyId)}`
}

/** The request as the routes know it: without the base path. Its body was read already. */
function routed(request: Request, basePath: string, path: string, url: URL): Request {
  if (basePath === '') return request
  const { method, headers } = request
  return new Request(new URL(`${path}${url.search}`, url.origin), { method, headers })
}

function tooLarge(options: PlatformOptions): Response {
  return refusalResponse(
    new PlatformRefusal('VALIDATION_ERROR', 'The body is larger than 1 MiB.', {
      invalidFields: [{ loc: ['body'], message: 'must have at most 1 MiB', type: 'too_long' }],
    }),
    options,
  )
}
