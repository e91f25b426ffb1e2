import type { Emulator } from '../../src/emulator/index.ts'
import { type Contract, contractCheck } from './contract.ts'

/** One item of a list answer. */
export interface ListedKey {
  readonly id?: string
  readonly key: string
  readonly key_name: string
  readonly key_type: string
  readonly created_at: number
  readonly created_at_human_readable: string
}

/** An answer with its body read: JSON where it is JSON. */
export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

/** A client of the platform's API that holds every answer against the contract which the emulator serves. */
export interface Caller {
  call(
    method: string,
    path: string,
    options?: { body?: unknown; headers?: Record<string, string> },
  ): Promise<Reply>
  list(projectId?: string): Promise<ListedKey[]>
  create(name: string, type?: string): Promise<{ key: string; secret: string; id?: string }>
  remove(keyId: string): Promise<Reply>
}

/** Calls an emulator with the credentials of a key; by default with the first project's. */
export async function callerFor(
  emulator: Emulator,
  credentials: { key: string; secret: string } = { key: emulator.apiKey, secret: emulator.apiSecret },
): Promise<Caller> {
  const document = await fetch(`${emulator.endpoint}/openapi.json`)
  const check = contractCheck((await document.json()) as Contract)
  const { projectId } = emulator

  const call: Caller['call'] = async (method, path, { body, headers = {} } = {}) => {
    const response = await fetch(`${emulator.endpoint}${path}`, {
      method,
      headers: {
        'x-api-key': credentials.key,
        'x-api-secret': credentials.secret,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const contentType = response.headers.get('content-type') ?? ''
    const reply = {
      status: response.status,
      headers: response.headers,
      body: contentType.includes('json') ? (JSON.parse(text) as unknown) : text,
    }
    check({ method, path: path.split('?')[0] ?? '', status: reply.status, contentType, body: reply.body })
    return reply
  }
  return {
    call,
    list: async (project = projectId) => {
      const { body } = await call('GET', `/api/keys?project_id=${project}`)
      return (body as { user_keys: ListedKey[] }).user_keys
    },
    create: async (name, type = 'privileged') => {
      const { body } = await call('POST', '/api/keys', {
        body: { project_id: projectId, key_name: name, key_type: type },
      })
      return body as { key: string; secret: string; id?: string }
    },
    remove: keyId => call('DELETE', `/api/keys/${encodeURIComponent(keyId)}?project_id=${projectId}`),
  }
}
