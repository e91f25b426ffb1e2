import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rootCertificates } from 'node:tls'
import { afterAll, describe, expect, test } from 'vitest'
import type { ErrorCode } from '../../../src/core/messages/errors/index.ts'
import { type GivenSettings, resolveSettings } from '../../../src/platform/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'ekb-settings-'))
afterAll(() => rmSync(folder, { recursive: true }))

const NEEDED = { endpoint: 'https://ekb.example', api_key: 'the-key', api_secret: 'the-secret' }
const PEM = rootCertificates[0] ?? ''

const problems = (given: GivenSettings) =>
  resolveSettings({ ...NEEDED, ...given }, {}).errors.map(({ code, path }) => [code, path?.[0]])

describe('where a setting comes from', () => {
  test('the configuration, before the environment', () => {
    const env = { EKB_ENDPOINT: 'https://other.example', EKB_MAX_RETRIES: '9', EKB_PROJECT_ID: 'p-env' }
    const { settings, projectId, errors } = resolveSettings({ ...NEEDED, max_retries: 2 }, env)
    expect(errors).toEqual([])
    expect(settings?.endpoint).toBe('https://ekb.example')
    expect(settings?.maxRetries).toBe(2)
    expect(projectId).toBe('p-env')
  })

  test('the environment alone', () => {
    const { settings, projectId, errors } = resolveSettings(
      {},
      {
        EKB_ENDPOINT: 'https://ekb.example/odin/',
        EKB_API_KEY: 'env-key',
        EKB_API_SECRET: 'env-secret',
        EKB_PROJECT_ID: 'p1',
        EKB_API_KEYS_PATH: 'project/{project_id}/api-keys',
        EKB_CA_BUNDLE: PEM,
        EKB_REQUEST_TIMEOUT: '1m30s',
        EKB_MAX_RETRIES: '0',
      },
    )
    expect(errors).toEqual([])
    expect(projectId).toBe('p1')
    expect(settings).toMatchObject({
      endpoint: 'https://ekb.example/odin',
      apiKeysPath: '/project/{project_id}/api-keys',
      requestTimeout: 90_000,
      maxRetries: 0,
    })
    expect(settings?.apiKey.reveal()).toBe('env-key')
    expect(settings?.apiSecret.reveal()).toBe('env-secret')
    expect(settings?.caBundle).toContain(PEM.trim())
  })

  test('else the defaults', () => {
    const { settings, projectId } = resolveSettings(NEEDED, {})
    expect(settings).toMatchObject({ requestTimeout: 30_000, maxRetries: 4 })
    expect(settings).not.toHaveProperty('caBundle')
    expect(projectId).toBeUndefined()
  })

  test('a variable without text is not set; null is not configured', () => {
    const { settings, errors } = resolveSettings(
      { ...NEEDED, ca_bundle: null },
      { EKB_CA_BUNDLE: '', EKB_MAX_RETRIES: '' },
    )
    expect(errors).toEqual([])
    expect(settings?.maxRetries).toBe(4)
  })
})

test('all errors come at once, in the order of the settings, each with its path', () => {
  const { settings, errors } = resolveSettings(
    {
      endpoint: 'http://ekb.example',
      api_secret: 'two\nlines',
      project_id: 'has blank',
      api_keys_path: '/keys?x=1',
      ca_bundle: 'not-here.pem',
      request_timeout: '30',
      max_retries: -1,
    },
    {},
  )
  expect(settings).toBeUndefined()
  expect(errors.map(({ code, path }) => [code, path])).toEqual([
    ['ENDPOINT_PLAIN_HTTP', ['endpoint']],
    ['SETTING_MISSING', ['api_key']],
    ['CREDENTIAL_WHITE_SPACE', ['api_secret']],
    ['PROJECT_ID_INVALID', ['project_id']],
    ['API_KEYS_PATH_INVALID', ['api_keys_path']],
    ['CA_BUNDLE_UNREADABLE', ['ca_bundle']],
    ['REQUEST_TIMEOUT_INVALID', ['request_timeout']],
    ['MAX_RETRIES_INVALID', ['max_retries']],
  ])
})

test('a missing setting names setting and variable', () => {
  const [error] = resolveSettings({ ...NEEDED, endpoint: undefined }, {}).errors
  expect(error?.detail).toContain('Set endpoint')
  expect(error?.detail).toContain('EKB_ENDPOINT')
})

test('unknown settings wait: no error, and no settings yet', () => {
  const unknown = new Set(['api_key', 'api_secret'] as const)
  const { settings, errors } = resolveSettings({ endpoint: 'https://ekb.example' }, {}, { unknown })
  expect(errors).toEqual([])
  expect(settings).toBeUndefined()
})

test('an unknown project keeps nothing waiting', () => {
  const { settings, projectId } = resolveSettings(
    NEEDED,
    { EKB_PROJECT_ID: 'p' },
    { unknown: new Set(['project_id']) },
  )
  expect(settings).toBeDefined()
  expect(projectId).toBeUndefined()
})

test.each([
  'endpoint',
  'api_key',
  'api_secret',
  'project_id',
  'api_keys_path',
  'ca_bundle',
  'request_timeout',
  'max_retries',
] as const)('a configured %s without text is an error, from the environment too where it is blank', name => {
  const expected = [['SETTING_BLANK', name]]
  expect(problems({ [name]: '' })).toEqual(expected)
  expect(problems({ [name]: ' \t' })).toEqual(expected)
  const { [name as 'endpoint']: _, ...others } = NEEDED
  const { errors } = resolveSettings(others, { [`EKB_${name.toUpperCase()}`]: '  ' })
  expect(errors.map(({ code }) => code)).toEqual(['SETTING_BLANK'])
  expect(errors[0]?.detail).toContain(`EKB_${name.toUpperCase()}`)
})

describe('endpoint', () => {
  test.each([
    ['https://ekb.example', 'https://ekb.example'],
    [' https://EKB.example:443// ', 'https://ekb.example'],
    ['https://ekb.example/a/b/', 'https://ekb.example/a/b'],
    ['http://localhost:8000', 'http://localhost:8000'],
    ['http://127.9.8.7', 'http://127.9.8.7'],
    ['http://[::1]:8000/x', 'http://[::1]:8000/x'],
  ])('%s', (text, expected) => {
    expect(resolveSettings({ ...NEEDED, endpoint: text }, {}).settings?.endpoint).toBe(expected)
  })

  test.each<[string, ErrorCode]>([
    ['ekb.example', 'ENDPOINT_NOT_A_URL'],
    ['localhost:8000', 'ENDPOINT_NOT_A_URL'],
    ['https://', 'ENDPOINT_NOT_A_URL'],
    ['https://ekb .example', 'ENDPOINT_NOT_A_URL'],
    ['ftp://ekb.example', 'ENDPOINT_SCHEME'],
    ['http://ekb.example', 'ENDPOINT_PLAIN_HTTP'],
    ['http://128.0.0.1', 'ENDPOINT_PLAIN_HTTP'],
    ['http://localhost.example', 'ENDPOINT_PLAIN_HTTP'],
    ['http://[::2]', 'ENDPOINT_PLAIN_HTTP'],
    ['https://user:pass@ekb.example', 'ENDPOINT_USER_INFO'],
    ['https://@ekb.example', 'ENDPOINT_USER_INFO'],
    ['https://ekb.example?project=1', 'ENDPOINT_QUERY'],
    ['https://ekb.example/#x', 'ENDPOINT_QUERY'],
  ])('%s is %s', (text, code) => {
    expect(problems({ endpoint: text })).toEqual([[code, 'endpoint']])
  })

  test('what stands before an "@" is never shown', () => {
    for (const endpoint of ['https://user:hunter2@ekb.example', 'user:hunter2@ekb.example']) {
      const [error] = resolveSettings({ ...NEEDED, endpoint }, {}).errors
      expect(error?.message).not.toContain('hunter2')
    }
  })
})

describe('credentials', () => {
  test.each(['the key', 'the-key\n', '\tthe-key', 'the-kéy', 'the-key\u0000'])(
    '%j is refused, not shown',
    value => {
      const { errors } = resolveSettings({ ...NEEDED, api_key: value }, {})
      expect(errors.map(({ code }) => code)).toEqual(['CREDENTIAL_WHITE_SPACE'])
      expect(errors[0]?.message).not.toContain('the-k')
      expect(errors[0]?.detail).toContain(`${value.length} characters`)
    },
  )
})

test.each([
  ['api_key', '"the-key"', 'CREDENTIAL_WHITE_SPACE', 'contains quotation marks'],
  ['api_secret', "'the-key'", 'CREDENTIAL_WHITE_SPACE', 'contains quotation marks'],
  ['project_id', '"p1"', 'PROJECT_ID_INVALID', 'is in quotation marks'],
  ['endpoint', '"https://ekb.example"', 'ENDPOINT_NOT_A_URL', 'without quotation marks'],
] as const)('%s with the quotation marks of a file of variables: %s', (name, value, code, words) => {
  const [error] = resolveSettings({ ...NEEDED, [name]: value }, {}).errors
  expect(error?.code).toBe(code)
  expect(error?.message).toContain(words)
  expect(error?.message).not.toContain('the-k')
})

describe('api_keys_path', () => {
  test.each([
    'https://ekb.example/api/keys',
    '//ekb.example/keys',
    '/keys?project={project_id}',
    '/keys#x',
    '/my keys',
    '\\keys',
    '/{project}/keys',
    '/project/{project_id/keys',
    '/a/../keys',
    '/a/%2e%2E/keys',
    '/',
  ])('%s is refused', path => {
    expect(problems({ api_keys_path: path })).toEqual([['API_KEYS_PATH_INVALID', 'api_keys_path']])
  })

  test('the error shows the placeholder that is allowed', () => {
    const [error] = resolveSettings({ ...NEEDED, api_keys_path: '/{project}/keys' }, {}).errors
    expect(error?.detail).toContain('/project/{project_id}/api-keys')
  })
})

describe('ca_bundle', () => {
  test('a file', () => {
    const file = join(folder, 'ca.pem')
    writeFileSync(file, `text before\n${PEM}\n${rootCertificates[1]}`)
    const { settings } = resolveSettings({ ...NEEDED, ca_bundle: file }, {})
    expect(settings?.caBundle?.match(/BEGIN CERTIFICATE/g)).toHaveLength(2)
  })

  test.each<[string, () => string, ErrorCode, string]>([
    ['no such file', () => join(folder, 'none.pem'), 'CA_BUNDLE_UNREADABLE', 'there is no such file'],
    ['a folder', () => folder, 'CA_BUNDLE_UNREADABLE', 'it is a directory'],
    [
      'no certificate',
      () => '-----BEGIN PRIVATE KEY-----\nQUJD\n-----END PRIVATE KEY-----',
      'CA_BUNDLE_NOT_PEM',
      'without a certificate',
    ],
    [
      'a broken certificate',
      () => `${PEM}\n-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----`,
      'CA_BUNDLE_NOT_PEM',
      'certificate number 2',
    ],
  ])('%s', (_, value, code, words) => {
    const { errors } = resolveSettings({ ...NEEDED, ca_bundle: value() }, {})
    expect(errors.map(error => error.code)).toEqual([code])
    expect(errors[0]?.detail).toContain(words)
  })

  test('a file that holds no PEM', () => {
    const file = join(folder, 'binary.der')
    writeFileSync(file, Buffer.from([0x30, 0x82, 0x01]))
    expect(problems({ ca_bundle: file })).toEqual([['CA_BUNDLE_NOT_PEM', 'ca_bundle']])
  })
})

describe('request_timeout and max_retries', () => {
  test.each([
    ['500ms', 500],
    ['30s', 30_000],
    ['1.5s', 1500],
    ['2m', 120_000],
    ['1m30s', 90_000],
    ['1h', 3_600_000],
  ])('%s', (text, ms) => {
    expect(resolveSettings({ ...NEEDED, request_timeout: text }, {}).settings?.requestTimeout).toBe(ms)
  })

  test.each(['30', 's', '-1s', '0s', '0.1ms', '2h', '1 s', '30sec', '1s!'])('%s is no time-out', text => {
    expect(problems({ request_timeout: text })).toEqual([['REQUEST_TIMEOUT_INVALID', 'request_timeout']])
  })

  test.each(['-1', '1.5', '21', 'many', '1e1', 'NaN'])('%s is no count', text => {
    expect(problems({ max_retries: text })).toEqual([['MAX_RETRIES_INVALID', 'max_retries']])
  })
})
