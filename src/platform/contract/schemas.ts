import type { JsonSchema } from './json-schema.ts'

const projectId: JsonSchema = {
  type: 'string',
  minLength: 1,
  maxLength: 128,
  pattern: '^\\S+$',
  description: 'The project that owns the key.',
}

const keyName: JsonSchema = {
  type: 'string',
  minLength: 1,
  maxLength: 255,
  description: 'A label. Names are not unique and never identify a key.',
}

const writableKeyType: JsonSchema = {
  type: 'string',
  enum: ['privileged', 'locked_down_viewer'],
  description: 'What the key may do: everything, or view.',
}

const timestamp: JsonSchema = {
  anyOf: [{ type: 'number' }, { type: 'string' }, { type: 'null' }],
  description: 'Seconds or milliseconds since 1970, or an ISO 8601 date.',
}

/**
 * The schemas of every body. Requests are strict (no unknown field), answers are open:
 * a platform may add fields, and a reader ignores what it does not know.
 */
export const SCHEMAS = {
  ApiKeyInfo: {
    type: 'object',
    description: 'One key of a list.',
    required: ['key'],
    properties: {
      id: {
        type: 'string',
        minLength: 1,
        description: 'The platform\'s own id. Without one, the value of "key" is what DELETE takes.',
      },
      key: {
        type: 'string',
        minLength: 1,
        description: 'The key value, whole or masked.',
      },
      key_name: { anyOf: [{ type: 'string' }, { type: 'null' }], description: 'The label.' },
      key_type: {
        type: 'string',
        enum: ['privileged', 'locked_down_viewer', 'system'],
        description: 'The type; "system" is the Automator Key, which cannot be deleted.',
      },
      is_system: { type: 'boolean', description: 'Whether the platform protects this key.' },
      created_at: timestamp,
      created_at_human_readable: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    },
  },
  GetApiKeysResponse: {
    type: 'object',
    description:
      'All keys of the project, or one page of them: then it says which one, of how many, or how to ask for the next.',
    required: ['user_keys'],
    properties: {
      user_keys: { type: 'array', items: { $ref: '#/components/schemas/ApiKeyInfo' } },
      page: { type: 'integer', minimum: 0, description: 'The number of this page; "page" asks for another.' },
      total: { type: 'integer', minimum: 0, description: 'How many keys there are on all pages.' },
      total_pages: { type: 'integer', minimum: 0, description: 'How many pages there are.' },
      has_more: { type: 'boolean', description: 'Whether there is another page.' },
      next_cursor: {
        anyOf: [{ type: 'string' }, { type: 'null' }],
        description: 'Asks for the next page, sent back as "cursor".',
      },
    },
  },
  GenerateApiKeyRequest: {
    type: 'object',
    description: 'The body of a POST on /api/keys.',
    additionalProperties: false,
    required: ['project_id', 'key_name', 'key_type'],
    properties: { project_id: projectId, key_name: keyName, key_type: writableKeyType },
  },
  GenerateProjectApiKeyRequest: {
    type: 'object',
    description: 'The body of a POST on a path that names the project.',
    additionalProperties: false,
    required: ['key_name', 'key_type'],
    properties: { key_name: keyName, key_type: writableKeyType },
  },
  GenerateApiKeyResponse: {
    type: 'object',
    description: 'The only answer that shows the secret.',
    required: ['key'],
    properties: {
      key: { type: 'string', minLength: 8, pattern: '^\\S+$', description: 'The whole key value.' },
      secret: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      id: { type: 'string', minLength: 1 },
      created_at: timestamp,
    },
  },
  DeleteApiKeyResponse: {
    type: 'object',
    required: ['success'],
    properties: { success: { type: 'boolean' }, detail: { anyOf: [{ type: 'string' }, { type: 'null' }] } },
  },
  ErrorEnvelope: {
    type: 'object',
    required: ['status_code', 'error'],
    properties: {
      status_code: { type: 'integer', minimum: 400 },
      error: {
        type: 'object',
        required: ['code', 'message'],
        properties: {
          code: { type: 'string' },
          message: { type: 'string' },
          invalid_fields: { type: 'array', items: {} },
        },
      },
      detail: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      error_id: { anyOf: [{ type: 'string' }, { type: 'null' }], description: 'What support asks for.' },
    },
  },
  DetailMessage: {
    type: 'object',
    required: ['detail'],
    properties: { detail: { type: 'string' } },
  },
  HTTPValidationError: {
    type: 'object',
    required: ['detail'],
    properties: { detail: { type: 'array', items: { $ref: '#/components/schemas/ValidationError' } } },
  },
  ValidationError: {
    type: 'object',
    required: ['loc', 'msg', 'type'],
    properties: {
      loc: { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'integer' }] } },
      msg: { type: 'string' },
      type: { type: 'string' },
    },
  },
} as const satisfies Record<string, JsonSchema>

export type SchemaName = keyof typeof SCHEMAS

const REFERENCE = '#/components/schemas/'

/**
 * One schema of the contract with everything that it refers to, ready for a JSON Schema 2020-12 validator.
 *
 * @example new Ajv2020().compile(jsonSchema('GetApiKeysResponse'))
 */
export function jsonSchema(name: SchemaName): JsonSchema {
  return JSON.parse(
    JSON.stringify({ $ref: `${REFERENCE}${name}`, $defs: SCHEMAS }).replaceAll(REFERENCE, '#/$defs/'),
  ) as JsonSchema
}
