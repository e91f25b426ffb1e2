import { describe, expect, test } from 'vitest'
import { type ObjectValue, SecretValue, UNKNOWN } from '../../../src/pulumi/plugin/value.ts'
import { openProvider } from './support/provider.ts'

async function check(news: ObjectValue, env: Record<string, string> = {}) {
  const { provider, context } = openProvider(env)
  const { inputs, failures = [] } = await provider.checkConfig(news, context)
  expect(inputs).toEqual(
    Object.fromEntries(
      Object.entries(news).map(([name, value]) => [
        name,
        /^api(Key|Secret)$/.test(name) && typeof value === 'string' ? new SecretValue(value) : value,
      ]),
    ),
  )
  return failures
}

describe('what is accepted', () => {
  test.each<[string, ObjectValue]>([
    ['nothing', {}],
    ['everything, as text', { ...everything(), maxRetries: '3' }],
    ['a number as such', { maxRetries: 3 }],
    ['what is not known yet', { endpoint: UNKNOWN, apiKey: UNKNOWN, requestTimeout: UNKNOWN }],
    ['secrets', { apiKey: new SecretValue('the-key'), apiSecret: new SecretValue('the-secret') }],
    ['null', { endpoint: null, caBundle: null }],
    [
      'what the engine keeps there',
      { version: '1.2.3', pluginDownloadURL: 'https://x.example', pluginChecksums: {}, __internal: {} },
    ],
  ])('%s', async (_, news) => {
    expect(await check(news)).toEqual([])
  })

  test('a credential in clear, which becomes a secret', async () => {
    const { provider, context } = openProvider()
    expect(await provider.checkConfig({ apiKey: 'k', apiSecret: 's', projectId: 'p' }, context)).toEqual({
      inputs: { apiKey: new SecretValue('k'), apiSecret: new SecretValue('s'), projectId: 'p' },
    })
  })

  test('half of a credential: the environment of the run may have the rest', async () => {
    expect(await check({ apiKey: 'the-key' })).toEqual([])
    const env = { EKB_ENDPOINT: 'https://a.example', EKB_API_KEY: 'k', EKB_API_SECRET: 's' }
    expect(await check({ endpoint: 'https://b.example' }, env)).toEqual([])
  })

  test('the environment is not copied into the inputs', async () => {
    const { provider, context } = openProvider({ EKB_API_KEY: 'from-outside', EKB_PROJECT_ID: 'p' })
    expect(await provider.checkConfig({ endpoint: 'https://ekb.example' }, context)).toEqual({
      inputs: { endpoint: 'https://ekb.example' },
    })
  })
})

describe('what is refused', () => {
  test.each<[string, ObjectValue, string, RegExp]>([
    [
      'no URL',
      { endpoint: 'ekb.example' },
      'endpoint',
      /^The endpoint is not a URL: The setting endpoint is/,
    ],
    [
      'plain http',
      { endpoint: 'http://ekb.example' },
      'endpoint',
      /clear text.*set caBundle \(EKB_CA_BUNDLE\)/,
    ],
    ['a project', { projectId: 'two words' }, 'projectId', /The setting projectId contains white space/],
    ['a path', { apiKeysPath: '/keys?x=1' }, 'apiKeysPath', /The setting apiKeysPath is not a path/],
    ['a duration', { requestTimeout: 'soon' }, 'requestTimeout', /The setting requestTimeout .*"soon"/],
    ['a count', { maxRetries: '-1' }, 'maxRetries', /The setting maxRetries .*"-1"/],
    ['a count that is no whole number', { maxRetries: 1.5 }, 'maxRetries', /"1.5"/],
    ['an empty text', { projectId: '' }, 'projectId', /The setting projectId is empty/],
  ])('%s', async (_, news, property, words) => {
    expect(await check(news)).toEqual([{ property, reason: expect.stringMatching(words) }])
  })

  test('all at once, beside what is not known yet', async () => {
    const failures = await check({ endpoint: UNKNOWN, requestTimeout: 'soon', maxRetries: 'few' })
    expect(failures.map(({ property }) => property)).toEqual(['requestTimeout', 'maxRetries'])
  })

  test('a name that is no setting, with those that are', async () => {
    const [failure, ...others] = await check({ apiSecrt: 'typed-wrongly' })
    expect(others).toEqual([])
    expect(failure?.reason).toMatch(
      /^Unknown setting apiSecrt: The provider has these settings: endpoint, apiKey, /,
    )
    expect(failure?.reason).toContain('apiKeysPath')
  })

  test.each<[string, ObjectValue, string]>([
    ['an object', { endpoint: { host: 'x' } }, 'The setting endpoint .* a string, but it is an object'],
    ['a list', { caBundle: ['pem'] }, 'The setting caBundle .* a string, but it is a list'],
    ['a boolean', { maxRetries: true }, 'The setting maxRetries .* a whole number, but it is a boolean'],
  ])('%s, and nothing else is said of it', async (_, news, words) => {
    const failures = await check(news, { EKB_ENDPOINT: 'nonsense', EKB_CA_BUNDLE: '/nowhere' })
    expect(failures[0]?.reason).toMatch(new RegExp(words))
    expect(failures.filter(({ reason }) => reason.includes(words.split(' ')[2] ?? ''))).toHaveLength(1)
  })

  test('a variable, by its own name', async () => {
    expect(await check({}, { EKB_ENDPOINT: 'http://ekb.example' })).toEqual([
      { property: '', reason: expect.stringContaining('The environment variable EKB_ENDPOINT') },
    ])
  })
})

describe('the engine prints the value of a property that a failure names, so none is named', () => {
  test.each<[string, ObjectValue]>([
    ['for a credential', { apiSecret: 'two\nlines' }],
    ['for one that is marked secret', { apiKey: new SecretValue('two words') }],
    ['for what may be a mistyped one', { apiSecrt: 'two words' }],
    ['for credentials in the endpoint', { endpoint: 'https://user:two-words@ekb.example' }],
    ['for PEM text', { caBundle: '-----BEGIN PRIVATE KEY-----\ntwo\n-----END PRIVATE KEY-----' }],
    ['for any text that is marked secret', { endpoint: new SecretValue('two words') }],
  ])('%s', async (_, news) => {
    const failures = await check(news)
    expect(failures.map(({ property }) => property)).toEqual([''])
  })

  test('nor does the text show one', async () => {
    const [failure] = await check({ apiSecret: 'hunter\ntwo' })
    expect(failure?.reason).toMatch(/^The setting apiSecret contains a line break/)
    expect(failure?.reason).not.toMatch(/hunter/)
  })
})

function everything(): Record<string, string> {
  return {
    endpoint: 'https://ekb.example/prefix',
    apiKey: 'the-key',
    apiSecret: 'the-secret',
    projectId: 'p1',
    apiKeysPath: '/project/{project_id}/api-keys',
    requestTimeout: '1m',
  }
}
