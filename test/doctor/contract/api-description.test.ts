import { expect, test } from 'vitest'
import { describeApi } from '../../../src/doctor/index.ts'
import { openApiDocument } from '../../../src/platform/contract/index.ts'

interface Schema {
  properties: Record<string, { enum: string[] }>
  required: string[]
}

interface Document {
  paths: Record<string, Record<string, { parameters?: readonly unknown[] }>>
  components: { schemas: Record<'GenerateApiKeyRequest' | 'ApiKeyInfo', Schema> }
}

/** The contract, changed. */
function changed(change: (document: Document) => void): unknown {
  const document = structuredClone(openApiDocument()) as unknown as Document
  change(document)
  return document
}

/** The differences of the first path. */
function differencesIn(document: unknown): readonly string[] | undefined {
  const api = describeApi(document)
  return api?.kind === 'described' ? api.keys[0]?.differences : undefined
}

test('the contract describes two paths, without a difference', () => {
  expect(describeApi(openApiDocument())).toMatchObject({
    kind: 'described',
    keys: [
      { template: '/api/keys', differences: [] },
      { template: '/project/{project_id}/api-keys', differences: [] },
    ],
  })
})

test.each<[string, (document: Document) => void, string]>([
  [
    'a request without a type',
    ({ components }) => delete components.schemas.GenerateApiKeyRequest.properties['key_type'],
    'A create takes no key_type.',
  ],
  [
    'a request with a field more',
    ({ components }) => components.schemas.GenerateApiKeyRequest.required.push('canary_field'),
    'A create requires 1 more field, which ekb does not send.',
  ],
  [
    'another word for a type',
    ({ components }) => {
      components.schemas.GenerateApiKeyRequest.properties['key_type'] = { enum: ['privileged', 'canary'] }
    },
    'A create does not name the type locked_down_viewer.',
  ],
  [
    'a list for no project',
    ({ paths }) => {
      Object.assign(paths['/api/keys']?.['get'] ?? {}, { parameters: [] })
    },
    'The list takes no project_id.',
  ],
  [
    'a list of values under another name',
    ({ components }) => delete components.schemas.ApiKeyInfo.properties['key'],
    'A listed key has no field that ekb reads as its value.',
  ],
  [
    'a type that ekb does not know',
    ({ components }) => components.schemas.ApiKeyInfo.properties['key_type']?.enum.push('canary'),
    'A listed key may have 1 type that ekb does not know.',
  ],
])('%s', (_, change, difference) => {
  expect(differencesIn(changed(change))).toEqual([difference])
})

test('another name of the placeholder, and of the path', () => {
  const api = describeApi(
    changed(document => {
      const { paths } = document
      const list = paths['/project/{project_id}/api-keys'] as never
      const key = paths['/project/{project_id}/api-keys/{key_id}'] as never
      document.paths = { '/v2/projects/{projectId}/keys': list, '/v2/projects/{projectId}/keys/{id}': key }
    }),
  )
  expect(api).toMatchObject({ kind: 'described', keyPaths: ['/v2/projects/{project_id}/keys'] })
})

test.each<[string, (document: Document) => void]>([
  [
    'only the singular path, which stores the keys of other services',
    ({ paths }) => {
      for (const path of Object.keys(paths)) delete paths[path]
      paths['/project/{project_id}/api-key'] = { post: {} } as never
    },
  ],
  [
    'no delete',
    ({ paths }) => {
      for (const path of Object.keys(paths)) if (path.endsWith('{key_id}')) delete paths[path]
    },
  ],
  [
    'a second placeholder',
    ({ paths }) => {
      for (const path of Object.keys(paths)) {
        paths[`/team/{team_id}${path}`] = paths[path] as never
        delete paths[path]
      }
    },
  ],
  [
    'something that is no word',
    ({ paths }) => {
      for (const path of Object.keys(paths)) {
        paths[`/canary-12345678${path}`] = paths[path] as never
        delete paths[path]
      }
    },
  ],
])('%s: no path that ekb could use', (_, change) => {
  expect(describeApi(changed(change))).toEqual({ kind: 'without-keys' })
})

/** What JSON can hold and no text can be made of. */
const ODD = { toString: 1, valueOf: 1 }

test('words that are no texts are types that ekb does not know', () => {
  const document = changed(({ components }) => {
    components.schemas.ApiKeyInfo.properties['key_type'] = { enum: [ODD as never] }
  })
  expect(differencesIn(document)).toEqual(['A listed key may have 1 type that ekb does not know.'])
})

test.each([
  [null],
  [[]],
  [{}],
  [{ openapi: '2.0', paths: {} }],
  [{ openapi: '3.1.0' }],
  [{ openapi: ODD, paths: {} }],
])('%j is no description', document => {
  expect(describeApi(document)).toBeUndefined()
})

test('references in a circle end', () => {
  const document = changed(({ components }) => {
    Object.assign(components.schemas, { ApiKeyInfo: { $ref: '#/components/schemas/ApiKeyInfo' } })
  })
  expect(differencesIn(document)).toEqual([])
})
