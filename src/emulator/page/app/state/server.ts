import { type AuditView, auditPath } from '../../audit-wire.ts'
import { type CreatedKey, type FoundKeys, type KeyValue, PAGE_PATHS, TOKEN_HEADER } from '../../wire.ts'

/** What a server refused, with what it says of single fields. */
export class Refusal extends Error {
  readonly code: string
  /** What is wrong, by the name of the field. */
  readonly fields: Readonly<Record<string, string>>

  constructor(code: string, message: string, fields: Readonly<Record<string, string>> = {}) {
    super(message)
    this.code = code
    this.fields = fields
  }
}

interface ErrorBody {
  readonly error?: {
    readonly code?: string
    readonly message?: string
    readonly summary?: string
    readonly detail?: string
    readonly invalid_fields?: readonly { readonly field: string; readonly message: string }[]
  }
}

/** What a person asks of the emulator. Every function throws {@link Refusal}. */
export interface Server {
  create(wanted: { project: string; name: string; type: string }): Promise<CreatedKey>
  remove(id: string): Promise<void>
  /** The one value that is asked for. */
  value(id: string): Promise<string>
  /** The ids of the keys whose value contains a text. */
  search(text: string, signal: AbortSignal): Promise<readonly string[]>
  /** The audit of all keys. */
  audit(signal: AbortSignal): Promise<AuditView>
  /** Calls the admin API: `admin('POST', '/clock', {advance: '91d'})`. A string is sent as it is. */
  admin(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<void>
}

/** @param token proves that the emulator served this page; it changes when the emulator is started again */
export function connectServer(token: () => string): Server {
  const call = async (method: string, path: string, body?: unknown, signal?: AbortSignal) => {
    let response: Response
    try {
      response = await fetch(path, {
        method,
        headers: { 'content-type': 'application/json', [TOKEN_HEADER]: token() },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        ...(signal === undefined ? {} : { signal }),
      })
    } catch (error) {
      if (signal?.aborted) throw error
      throw new Refusal(
        'UNREACHABLE',
        'The emulator does not answer. The page cannot tell whether this was done.',
      )
    }
    if (response.ok) return response
    throw await readRefusal(response)
  }
  const json = async <T>(response: Promise<Response>): Promise<T> => (await response).json()
  return {
    create: ({ project, name, type }) =>
      json<CreatedKey>(
        call('POST', PAGE_PATHS.keys, { project_id: project, key_name: name, key_type: type }),
      ),
    remove: async id => void (await call('DELETE', `${PAGE_PATHS.keys}/${id}`)),
    value: async id => (await json<KeyValue>(call('POST', `${PAGE_PATHS.keys}/${id}/value`))).key,
    search: async (text, signal) =>
      (await json<FoundKeys>(call('POST', PAGE_PATHS.search, text, signal))).ids,
    audit: signal => json<AuditView>(call('GET', auditPath('json'), undefined, signal)),
    admin: async (method, path, body) => void (await call(method, `/__admin${path}`, body)),
  }
}

async function readRefusal(response: Response): Promise<Refusal> {
  const fallback = `The emulator answered ${response.status}.`
  try {
    const { error = {} } = (await response.json()) as ErrorBody
    const fields = (error.invalid_fields ?? []).map(({ field, message }) => [field, message] as const)
    return new Refusal(
      error.code ?? '',
      error.message ?? error.detail ?? fallback,
      Object.fromEntries(fields),
    )
  } catch {
    return new Refusal('', fallback)
  }
}
