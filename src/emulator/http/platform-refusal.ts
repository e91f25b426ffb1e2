import { PLATFORM_ERROR_CODES, type PlatformErrorCode } from '../../platform/contract/index.ts'

/** A field of the request that is not valid. */
export interface InvalidField {
  /** Where it is, in FastAPI's terms: `["body", "key_name"]`, `["query", "project_id"]`. */
  readonly loc: readonly string[]
  readonly message: string
  /** FastAPI's name for the problem: `missing`, `string_too_long`. */
  readonly type: string
}

/** A request that the platform answers with an error. */
export class PlatformRefusal extends Error {
  readonly code: PlatformErrorCode
  readonly invalidFields: readonly InvalidField[]
  readonly headers: Readonly<Record<string, string>>

  constructor(
    code: PlatformErrorCode,
    message: string,
    more: { invalidFields?: readonly InvalidField[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message)
    this.code = code
    this.invalidFields = more.invalidFields ?? []
    this.headers = more.headers ?? {}
  }
}

/** The answer to a refused request: the envelope, or FastAPI's shapes. */
export function refusalResponse(
  refusal: PlatformRefusal,
  options: { fastapiErrors: boolean; errorId?: string; status?: number },
): Response {
  const { code, message, invalidFields, headers } = refusal
  const status = options.status ?? PLATFORM_ERROR_CODES[code]
  if (options.fastapiErrors) {
    if (code === 'VALIDATION_ERROR') {
      const detail = invalidFields.map(({ loc, message: msg, type }) => ({ loc, msg, type }))
      return json(422, { detail: detail.length > 0 ? detail : message }, headers)
    }
    return json(code === 'INVALID_API_KEY' ? 401 : status, { detail: message }, headers)
  }
  const fields = invalidFields.map(field => ({ field: field.loc.at(-1), message: field.message }))
  return json(
    status,
    {
      status_code: status,
      error: { code, message, ...(fields.length > 0 ? { invalid_fields: fields } : {}) },
      ...(options.errorId === undefined ? {} : { error_id: options.errorId }),
    },
    headers,
  )
}

function json(status: number, body: unknown, headers: Readonly<Record<string, string>>): Response {
  return Response.json(body, { status, headers })
}
