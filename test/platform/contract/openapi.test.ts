import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import {
  jsonSchema,
  openApiDocument,
  SCHEMAS,
  type SchemaName,
} from '../../../src/platform/contract/index.ts'

const ajv = new Ajv2020()

test('every reference of the document leads somewhere', () => {
  const document = openApiDocument()
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
    match => match[1] ?? '',
  )
  expect(references.length).toBeGreaterThan(20)
  for (const reference of new Set(references)) {
    const target = reference
      .split('/')
      .reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], document)
    expect(target, reference).toBeDefined()
  }
})

test('every operation has an id of its own, and every placeholder a parameter', () => {
  const operations = Object.entries(openApiDocument().paths).flatMap(([path, item]) =>
    Object.values(item).map(operation => ({ path, operation })),
  )
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length)
  for (const { path, operation } of operations) {
    const placeholders = [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1])
    const inPath = operation.parameters.filter(parameter => parameter.in === 'path').map(({ name }) => name)
    expect(inPath.sort()).toEqual(placeholders.sort())
  }
})

test('it can be limited to one path layout and one server', () => {
  const document = openApiDocument({ dialects: ['project-keys'], serverUrl: 'http://127.0.0.1:1/ekb' })
  expect(Object.keys(document.paths)).toEqual([
    '/project/{project_id}/api-keys',
    '/project/{project_id}/api-keys/{key_id}',
  ])
  expect(document.servers).toEqual([{ url: 'http://127.0.0.1:1/ekb' }])
})

const samples: readonly [SchemaName, unknown, boolean][] = [
  ['GetApiKeysResponse', { user_keys: [] }, true],
  ['GetApiKeysResponse', { user_keys: [{ key: 'v', created_at: 1.5, extra: 1 }] }, true],
  ['GetApiKeysResponse', { user_keys: [{ key_name: 'bot' }] }, false],
  ['GetApiKeysResponse', [], false],
  ['ApiKeyInfo', { key: 'v', key_type: 'owner' }, false],
  ['GenerateApiKeyRequest', { project_id: 'p', key_name: 'bot', key_type: 'privileged' }, true],
  ['GenerateApiKeyRequest', { key_name: 'bot', key_type: 'privileged' }, false],
  ['GenerateApiKeyRequest', { project_id: 'p', key_name: 'bot', key_type: 'system' }, false],
  ['GenerateApiKeyRequest', { project_id: 'p', key_name: 'bot', key_type: 'privileged', x: 1 }, false],
  ['GenerateProjectApiKeyRequest', { key_name: '', key_type: 'privileged' }, false],
  ['GenerateApiKeyResponse', { key: 'new-value', secret: null }, true],
  ['GenerateApiKeyResponse', { key: 'a value', secret: null }, false],
  ['GenerateApiKeyResponse', { key: 'v', secret: null }, false],
  ['GenerateApiKeyResponse', { secret: 's' }, false],
  ['DeleteApiKeyResponse', { success: true }, true],
  ['ErrorEnvelope', { status_code: 400, error: { code: 'X', message: 'y' } }, true],
  ['ErrorEnvelope', { status_code: 200, error: { code: 'X', message: 'y' } }, false],
  ['HTTPValidationError', { detail: [{ loc: ['body', 0], msg: 'm', type: 't' }] }, true],
  ['DetailMessage', { detail: [] }, false],
]
test.each(samples)('%s holds %j: %s', (name, value, valid) => {
  expect(ajv.compile(jsonSchema(name))(value)).toBe(valid)
})

test.each(Object.keys(SCHEMAS) as SchemaName[])('%s is a schema that a strict validator takes', name => {
  expect(() => new Ajv2020({ strict: true }).compile(jsonSchema(name))).not.toThrow()
})
