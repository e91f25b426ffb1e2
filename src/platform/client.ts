import { EkbError, ekbError } from '../core/messages/errors/index.ts'
import { Secret } from '../core/secret.ts'
import { createAsk } from './ask.ts'
import { CREDENTIAL_HEADERS } from './contract/index.ts'
import { markCutValues } from './cut-values.ts'
import { createKeyRoutes } from './key-routes.ts'
import { listKeys } from './list-keys.ts'
import type { Platform } from './port.ts'
import { readCreatedKey, saysDeleted } from './reader/index.ts'
import {
  type ClientSettings,
  DEFAULT_MAX_RETRIES,
  DEFAULT_REQUEST_TIMEOUT,
  givenSetting,
  readApiKeysPath,
  readCaBundle,
  readEndpoint,
} from './settings/index.ts'
import { dateOf } from './transport/date.ts'
import { createSender, type SenderDependencies } from './transport/sender.ts'
import { ValuesAsIds } from './values-as-ids.ts'

/** The dependencies of a client: clock, logger, redactor, environment and random numbers. */
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
  // Texts name it before anything is asked of it: a plan that is refused, for instance.
  if (settings.projectId !== undefined) redactor.allow(settings.projectId)
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

  const ask = createAsk(send, host, redactor)
  const valuesAsIds = new ValuesAsIds(settings.apiKey)

  /** What was sent may have been carried out, so every failure has to say what is known of it. */
  const withOutcome = async <Result>(method: 'POST' | 'DELETE', request: () => Promise<Result>) => {
    try {
      return await request()
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
      const list = await listKeys(ask, projectId, routes.list(projectId), signal)
      const keys = valuesAsIds.read(list.keys)
      for (const { value } of keys) if (value !== undefined) redactor.register(value)
      return { ...list, keys: markCutValues(keys, settings.apiKey) }
    },

    create: (projectId, key, { signal }) =>
      withOutcome('POST', async () => {
        const route = routes.create(projectId, key)
        const { answer, body, seen, contradicts } = await ask({ method: 'POST', projectId, route }, signal)
        const created = body.kind === 'json' ? readCreatedKey(body.json) : undefined
        if (created !== undefined) {
          redactor.register(created.value)
          valuesAsIds.note(created.value)
          if (created.secret !== undefined) redactor.register(created.secret)
        }
        if (created === undefined || contradicts || answer.status === PARTIAL_CONTENT) {
          throw ekbError('CREATE_ANSWER_UNREADABLE', seen(), { outcome: 'unknown' })
        }
        return { ...created, ...dateOf(answer) }
      }),

    delete: (projectId, ref, { signal }) =>
      withOutcome('DELETE', async () => {
        if (ref instanceof Secret) redactor.register(ref)
        const route = routes.delete(projectId, ref instanceof Secret ? ref.reveal() : ref)
        const question = { method: 'DELETE', projectId, route, accept: GONE } as const
        const { answer, body, seen } = await ask(question, signal)
        if (GONE.includes(answer.status)) return { says: 'absent' }
        if (saysDeleted(answer.status, body)) return { says: 'deleted' }
        const { method, path, status, seen: what } = seen()
        return {
          says: 'unconfirmed',
          said: `${method} ${path} at ${host} answered ${status} with ${what}.`,
        }
      }),
  }
}

/** The statuses of a DELETE for an unknown key. */
const GONE: readonly number[] = [404, 410]

const PARTIAL_CONTENT = 206

function pathTemplate(text: string): string {
  return readApiKeysPath(givenSetting('api_keys_path', text))
}

function authorities(text: string): string {
  return readCaBundle(givenSetting('ca_bundle', text))
}
