import { CREDENTIAL_HEADERS, PATH_TEMPLATES, type PathDialect } from './dialect.ts'
import { ERROR_RESPONSES, ERRORS_BY_STATUS, jsonResponse } from './responses.ts'
import { SCHEMAS } from './schemas.ts'

/** The options of a generated document. */
export interface OpenApiOptions {
  /** The path layouts to describe. Default: both. */
  readonly dialects?: readonly PathDialect[]
  /** Where the API is served, with its path prefix. Default: none. */
  readonly serverUrl?: string
}

/** The root of an OpenAPI 3.1 document. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0'
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly servers?: readonly { readonly url: string }[]
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  readonly paths: Readonly<Record<string, PathItem>>
  readonly components: {
    readonly securitySchemes: Readonly<Record<string, unknown>>
    readonly schemas: typeof SCHEMAS
    readonly responses: typeof ERROR_RESPONSES
  }
}

/** The operations on one path, by method. */
export type PathItem = Readonly<Partial<Record<'get' | 'post' | 'delete', Operation>>>

export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly parameters: readonly Parameter[]
  readonly requestBody?: unknown
  readonly responses: Readonly<Record<string, unknown>>
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: true
  readonly description: string
  readonly schema: { readonly type: 'string'; readonly minLength: 1 }
}

const TAG = 'API Keys'

/**
 * The contract with the platform's key endpoints as an OpenAPI 3.1 document: the emulator serves it,
 * the tests hold client and emulator against it.
 */
export function openApiDocument(options: OpenApiOptions = {}): OpenApiDocument {
  const dialects = options.dialects ?? ['keys', 'project-keys']
  return {
    openapi: '3.1.0',
    info: {
      title: 'Enterprise Knowledge API keys',
      version: '1.0.0',
      description: 'The API keys of a project: list, create, delete. A key cannot be changed.',
    },
    ...(options.serverUrl === undefined ? {} : { servers: [{ url: options.serverUrl }] }),
    tags: [{ name: TAG, description: 'Keys for external access to a project.' }],
    security: [{ apiKey: [], apiSecret: [] }],
    paths: Object.assign({}, ...dialects.map(pathsOf)),
    components: {
      securitySchemes: {
        apiKey: { type: 'apiKey', in: 'header', name: CREDENTIAL_HEADERS.key },
        apiSecret: { type: 'apiKey', in: 'header', name: CREDENTIAL_HEADERS.secret },
      },
      schemas: SCHEMAS,
      responses: ERROR_RESPONSES,
    },
  }
}

function pathsOf(dialect: PathDialect): Record<string, PathItem> {
  const template = PATH_TEMPLATES[dialect]
  const inPath = dialect === 'project-keys'
  const suffix = inPath ? '_in_project' : ''
  const project = parameter('project_id', inPath ? 'path' : 'query', 'The project that owns the keys.')
  const request = inPath ? 'GenerateProjectApiKeyRequest' : 'GenerateApiKeyRequest'
  return {
    [template]: {
      get: {
        operationId: `retrieve_api_keys${suffix}`,
        summary: 'Retrieve API keys',
        tags: [TAG],
        parameters: [project],
        responses: { 200: jsonResponse('The keys.', 'GetApiKeysResponse'), ...ERRORS_BY_STATUS },
      },
      post: {
        operationId: `generate_new_key${suffix}`,
        summary: 'Generate a new key',
        tags: [TAG],
        parameters: inPath ? [project] : [],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: `#/components/schemas/${request}` } } },
        },
        responses: {
          200: jsonResponse('The new key and its secret.', 'GenerateApiKeyResponse'),
          201: jsonResponse('The new key and its secret.', 'GenerateApiKeyResponse'),
          ...ERRORS_BY_STATUS,
        },
      },
    },
    [`${template}/{key_id}`]: {
      delete: {
        operationId: `delete_api_key${suffix}`,
        summary: 'Delete an API key',
        tags: [TAG],
        parameters: [
          project,
          parameter('key_id', 'path', 'The id of the key, or its value where it has none.'),
        ],
        responses: {
          200: jsonResponse(
            'Deleted where "success" is true; anything else leaves it open.',
            'DeleteApiKeyResponse',
          ),
          204: { description: 'Deleted.' },
          ...ERRORS_BY_STATUS,
        },
      },
    },
  }
}

function parameter(name: string, place: 'path' | 'query', description: string): Parameter {
  return { name, in: place, required: true, description, schema: { type: 'string', minLength: 1 } }
}
