import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { Secret } from '../../src/core/secret.ts'
import { jsonSchema, openApiDocument, type PathDialect } from '../../src/platform/contract/index.ts'
import { API_KEY, API_SECRET, failure, forever, PROJECT, testClient } from './support/client.ts'
import { json, type Received, serve } from './support/server.ts'

const wanted = { name: 'bot', type: 'locked_down_viewer' } as const
const signal = forever
const ajv = new Ajv2020()

async function requestsOf(prefix: string, settings: { apiKeysPath?: string }): Promise<readonly Received[]> {
  const server = await serve([json([]), json({ key: 'key-value' }), json({ success: true })])
  const { client } = testClient(server.origin + prefix, settings)
  await client.list(PROJECT, { signal })
  await client.create(PROJECT, wanted, { signal })
  await client.delete(PROJECT, new Secret('a/b+c=='), { signal })
  return server.received
}

/** Holds a request against the contract: its path, query, body and headers. */
function expectConforms(request: Received, prefix: string, dialect: PathDialect) {
  const document = openApiDocument({ dialects: [dialect] })
  const url = new URL(request.url, 'http://platform')
  const path = url.pathname.slice(prefix.length)
  const template = Object.keys(document.paths).find(candidate =>
    new RegExp(`^${candidate.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  )
  const operation =
    document.paths[template ?? '']?.[request.method.toLowerCase() as 'get' | 'post' | 'delete']
  expect(operation, `${request.method} ${path}`).toBeDefined()
  const query = operation?.parameters.filter(parameter => parameter.in === 'query').map(({ name }) => name)
  expect([...url.searchParams.keys()]).toEqual(query)
  for (const scheme of Object.values(document.components.securitySchemes)) {
    const { name } = scheme as { name: string }
    expect(request.headers[name]).toBe(name === 'x-api-key' ? API_KEY : API_SECRET)
  }
  expect(request.headers['content-type']).toBe('application/json')
  if (operation?.requestBody === undefined) {
    expect(request.body).toBe('')
    return
  }
  const schema = dialect === 'keys' ? 'GenerateApiKeyRequest' : 'GenerateProjectApiKeyRequest'
  const validate = ajv.compile(jsonSchema(schema))
  expect(validate(JSON.parse(request.body)), JSON.stringify(validate.errors)).toBe(true)
}

const DIALECTS: readonly [PathDialect, string, { apiKeysPath?: string }][] = [
  ['keys', '', {}],
  ['keys', '/ekb/v1', {}],
  ['keys', '', { apiKeysPath: 'api/keys' }],
  ['project-keys', '', { apiKeysPath: '/project/{project_id}/api-keys' }],
  ['project-keys', '/odin', { apiKeysPath: 'project/{project_id}/api-keys' }],
]

test.each(DIALECTS)(
  'requests keep to the contract: %s, prefix "%s", %j',
  async (dialect, prefix, settings) => {
    const requests = await requestsOf(prefix, settings)
    expect(requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'DELETE'])
    for (const request of requests) expectConforms(request, prefix, dialect)
  },
)

test('the project travels as query parameter and body field', async () => {
  const [list, create, remove] = await requestsOf('/ekb/', {})
  expect(list?.url).toBe(`/ekb/api/keys?project_id=${PROJECT}`)
  expect(create?.url).toBe('/ekb/api/keys')
  expect(JSON.parse(create?.body ?? '')).toEqual({
    project_id: PROJECT,
    key_name: 'bot',
    key_type: 'locked_down_viewer',
  })
  expect(remove?.url).toBe(`/ekb/api/keys/a%2Fb%2Bc%3D%3D?project_id=${PROJECT}`)
})

test('a template carries the project instead, percent-encoded', async () => {
  const server = await serve([json([])])
  const { client } = testClient(server.origin, { apiKeysPath: 'v2/{project_id}/keys/' })
  await client.list('a/b?c', { signal })
  await client.delete('a/b?c', 'key 1', { signal })
  expect(server.received.map(({ url }) => url)).toEqual(['/v2/a%2Fb%3Fc/keys/', '/v2/a%2Fb%3Fc/keys/key%201'])
})

test.each(['', 'has blank', '..', 'x'.repeat(129)])(
  'a project id "%s" is refused before a request',
  async id => {
    const server = await serve([json([])])
    const { client } = testClient(server.origin)
    const error = await failure(client.create(id, wanted, { signal }))
    expect(error.code).toBe('PROJECT_ID_INVALID')
    expect(error.outcome).toBe('not_sent')
    expect(server.received).toEqual([])
  },
)

test.each(['', '.', '..'])('a key reference "%s" is refused before a request', async ref => {
  const server = await serve([json([])])
  const { client } = testClient(server.origin)
  const error = await failure(client.delete(PROJECT, ref, { signal }))
  expect(error.code).toBe('KEY_REFERENCE_INVALID')
  expect(error.outcome).toBe('not_sent')
  expect(server.received).toEqual([])
})

test('the User-Agent is the one that was set', async () => {
  const server = await serve([json([])])
  await testClient(server.origin, { userAgent: 'terraform-provider-ekb/1.2.3' }).client.list(PROJECT, {
    signal,
  })
  expect(server.received[0]?.headers['user-agent']).toBe('terraform-provider-ekb/1.2.3')
})
