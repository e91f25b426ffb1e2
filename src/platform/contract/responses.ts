import type { SchemaName } from './schemas.ts'

interface Response {
  readonly description: string
  readonly headers?: Readonly<Record<string, unknown>>
  readonly content?: Readonly<Record<string, unknown>>
}

const errorBody = {
  'application/json': {
    schema: {
      anyOf: [
        { $ref: '#/components/schemas/ErrorEnvelope' },
        { $ref: '#/components/schemas/DetailMessage' },
        { $ref: '#/components/schemas/HTTPValidationError' },
      ],
    },
  },
}

const errorOrPage = { ...errorBody, 'text/html': { schema: { type: 'string' } } }

/** The answers that every operation shares, by their name under `components/responses`. */
export const ERROR_RESPONSES = {
  BadRequest: { description: 'A value is not valid, or the credential is not known.', content: errorBody },
  Unauthorized: { description: 'The credential is missing or not known.', content: errorBody },
  Forbidden: { description: 'The key may not do this, or the target is protected.', content: errorBody },
  NotFound: { description: 'There is no such project or key.', content: errorBody },
  MethodNotAllowed: { description: 'Keys cannot be changed.', content: errorBody },
  Conflict: { description: 'The target does not allow this.', content: errorBody },
  UnprocessableContent: { description: 'The request does not fit its schema.', content: errorBody },
  TooManyRequests: {
    description: 'Too many requests; nothing was done.',
    headers: {
      'Retry-After': { description: 'Seconds or an HTTP date.', schema: { type: 'string' } },
    },
    content: errorBody,
  },
  ServerError: { description: 'The platform or a proxy before it failed.', content: errorOrPage },
} as const satisfies Record<string, Response>

const reference = (name: keyof typeof ERROR_RESPONSES) => ({ $ref: `#/components/responses/${name}` })

/** The shared answer for each status. */
export const ERRORS_BY_STATUS = {
  400: reference('BadRequest'),
  401: reference('Unauthorized'),
  403: reference('Forbidden'),
  404: reference('NotFound'),
  405: reference('MethodNotAllowed'),
  409: reference('Conflict'),
  422: reference('UnprocessableContent'),
  429: reference('TooManyRequests'),
  '5XX': reference('ServerError'),
} as const

/** A successful answer with a JSON body. */
export function jsonResponse(description: string, schema: SchemaName): Response {
  return {
    description,
    headers: { Date: { description: "The platform's clock.", schema: { type: 'string' } } },
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
  }
}
