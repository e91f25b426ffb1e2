import { CREDENTIAL_HEADERS } from './contract/index.ts'
import { EkbError, ekbError } from './errors/index.ts'
import { createKeyRoutes, type Route } from './key-routes.ts'
import type { Platform } from './port.ts'
import { isJsonObject } from './reader/fields.ts'
import {
  type Body,
  describeBody,
  readBody,
  readCreatedKey,
  readKeyList,
  saysDeleted,
} from './reader/index.ts'
import { Secret } from './secret.ts'
import {
  type ClientSettings,
  DEFAULT_MAX_RETRIES,
  DEFAULT_REQUEST_TIMEOUT,
  givenSetting,
  readApiKeysPath,
  readCaBundle,
  readEndpoint,
} from './settings/index.ts'
import { mayBeFromCache } from './transport/cache-signs.ts'
import type { Answer } from './transport/exchange.ts'
import { refusalError } from './transport/refusal.ts'
import { contentTypeOf, createSender, type SenderDependencies, type Sending } from './transport/sender.ts'

/** What a client needs from outside: clock, logger, redactor, environment and chance. */
export type ClientDependencies = SenderDependencies

/**
 * The platform over HTTP. Nothing is loaded or opened before the first request.
 *
 * The credentials, and every value that is read or created, are made known to the redactor.
 *
 * @throws EkbError where the settings are not valid; those of `resolveSettings` are
 */
export function createClient(settings: ClientSettings, dependencies: ClientDependencies): Platform {
  const { redactor } = dependencies
  redactor.register(settings.apiKey)
  redactor.register(settings.apiSecret)
  const endpoint = readEndpoint(givenSetting('endpoint', settings.endpoint))
  const { apiKeysPath, caBundle } = settings
  const template = apiKeysPath === undefined ? undefined : pathTemplate(apiKeysPath)
  const routes = createKeyRoutes(endpoint, template)
  const { host } = new URL(endpoint)
  const send = createSender(
    {
      endpoint,
      headers: {
        [CREDENTIAL_HEADERS.key]: settings.apiKey.reveal(),
        [CREDENTIAL_HEADERS.secret]: settings.apiSecret.reveal(),
        accept: 'application/json',
        'content-type': 'application/json',
        'accept-encoding': 'identity',
        'cache-control': 'no-cache',
        'user-agent': settings.userAgent ?? 'ekb',
      },
      caBundle: () => (caBundle === undefined ? undefined : authorities(caBundle)),
      requestTimeout: settings.requestTimeout ?? DEFAULT_REQUEST_TIMEOUT,
      maxRetries: settings.maxRetries ?? DEFAULT_MAX_RETRIES,
    },
    dependencies,
  )

  /** Sends, and reads the body of a success that is one. */
  const ask = async (
    method: Sending['method'],
    projectId: string,
    { url, path, body: json }: Route,
    signal: AbortSignal,
    accept: readonly number[] = [],
  ): Promise<{ answer: Answer; body: Body; seen: Seen; contradicts: boolean }> => {
    const text = json === undefined ? {} : { body: JSON.stringify(json) }
    const answer = await send({ method, url, path, projectId, accept, ...text }, signal)
    const body = readBody(answer.body, contentTypeOf(answer))
    const hidden = accept.includes(answer.status) ? undefined : hiddenStatus(body)
    // Who says no and shows a key contradicts itself: that is no refusal.
    const showsKey = method === 'POST' && body.kind === 'json' && readCreatedKey(body.json) !== undefined
    if (hidden !== undefined && !showsKey) {
      const failure = { method, path, host, projectId, status: hidden, answered: answer.status }
      throw refusalError({ ...failure, body, tries: 1, redactor })
    }
    const seen = describeBody(body, contentTypeOf(answer), text => redactor.redactForeign(text))
    const facts = { method, path, host, status: String(answer.status), seen }
    return { answer, body, seen: facts, contradicts: hidden !== undefined }
  }

  /** What was sent may have been carried out, so every failure has to say what is known of it. */
  const withOutcome = async <Result>(method: Sending['method'], send: () => Promise<Result>) => {
    try {
      return await send()
    } catch (error) {
      if (error instanceof EkbError && error.outcome !== undefined) throw error
      // The words of an exception may repeat what it stumbled over.
      const name = error instanceof Error ? error.name : typeof error
      const said = `The answer to ${method} at ${host} could not be read (${name}).`
      throw ekbError('ANSWER_UNEXPECTED', { said }, { outcome: 'unknown', cause: error })
    }
  }

  return {
    async list(projectId, { signal }) {
      const { answer, body, seen } = await ask('GET', projectId, routes.list(projectId), signal)
      const reading = body.kind === 'json' ? readKeyList(body.json) : undefined
      if (reading?.kind === 'incomplete')
        throw ekbError('KEY_LIST_INCOMPLETE', { ...seen, seen: reading.seen })
      if (reading?.kind !== 'keys') throw notThePlatform(seen)
      for (const { value } of reading.keys) if (value !== undefined) redactor.register(value)
      const fromCache = mayBeFromCache(answer.headers) ? ({ fromCache: true } as const) : {}
      return { keys: reading.keys, ...dateOf(answer), ...fromCache }
    },

    create: (projectId, key, { signal }) =>
      withOutcome('POST', async () => {
        const route = routes.create(projectId, key)
        const { answer, body, seen, contradicts } = await ask('POST', projectId, route, signal)
        const created = body.kind === 'json' ? readCreatedKey(body.json) : undefined
        if (created !== undefined) {
          redactor.register(created.value)
          if (created.secret !== undefined) redactor.register(created.secret)
        }
        if (created === undefined || contradicts || answer.status === PARTIAL_CONTENT) {
          throw ekbError('CREATE_ANSWER_UNREADABLE', seen, { outcome: 'unknown' })
        }
        return { ...created, ...dateOf(answer) }
      }),

    delete: (projectId, ref, { signal }) =>
      withOutcome('DELETE', async () => {
        if (ref instanceof Secret) redactor.register(ref)
        const route = routes.delete(projectId, ref instanceof Secret ? ref.reveal() : ref)
        const { answer, body, seen } = await ask('DELETE', projectId, route, signal, [404, 410])
        if (answer.status === 404 || answer.status === 410) return { says: 'absent' }
        if (saysDeleted(answer.status, body)) return { says: 'deleted' }
        return { says: 'unconfirmed', said: sentence(seen) }
      }),
  }
}

const PARTIAL_CONTENT = 206

type Seen = Readonly<Record<'method' | 'path' | 'host' | 'status' | 'seen', string>>

function sentence({ method, path, host, status, seen }: Seen): string {
  return `${method} ${path} at ${host} answered ${status} with ${seen}.`
}

function notThePlatform(seen: Seen): EkbError {
  return ekbError('NOT_THE_PLATFORM', seen, { outcome: 'unknown' })
}

/** The status of a failure that arrived as a success: an error envelope, or `success: false`. */
function hiddenStatus(body: Body): number | undefined {
  if (body.kind !== 'json' || !isJsonObject(body.json)) return undefined
  const { success, status_code: status, error } = body.json
  if (typeof status === 'number' && status >= 400 && isJsonObject(error)) return status
  return success === false ? 400 : undefined
}

function dateOf({ headers }: Answer): { date?: Date } {
  const text = headers['date']
  const date = new Date(typeof text === 'string' ? text : Number.NaN)
  return Number.isNaN(date.getTime()) ? {} : { date }
}

function pathTemplate(text: string): string {
  return readApiKeysPath(givenSetting('api_keys_path', text))
}

function authorities(text: string): string {
  return readCaBundle(givenSetting('ca_bundle', text))
}
