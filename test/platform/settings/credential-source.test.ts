import { describe, expect, test } from 'vitest'
import { type GivenSettings, resolveSettings } from '../../../src/platform/index.ts'

const GIVEN = { endpoint: 'https://ekb.example', api_key: 'given-key', api_secret: 'given-secret' }
const PAIR = { EKB_API_KEY: 'env-key', EKB_API_SECRET: 'env-secret' }

function resolve(given: GivenSettings, env: Record<string, string>, credentialsFrom?: 'environment') {
  const { settings, errors } = resolveSettings(given, env, credentialsFrom ? { credentialsFrom } : {})
  return {
    used: settings && `${settings.apiKey.reveal()} ${settings.apiSecret.reveal()}`,
    errors: errors.map(({ code, path }) => `${code} ${path}`),
    details: errors.map(({ detail }) => detail),
  }
}

describe('on an engine where the configuration comes first, credentials of the environment', () => {
  const elsewhere = { EKB_ENDPOINT: 'https://other.example' }

  test('are sent to an endpoint of the configuration', () => {
    expect(resolve({ endpoint: GIVEN.endpoint }, PAIR).used).toBe('env-key env-secret')
    expect(
      resolve({ endpoint: GIVEN.endpoint }, { ...PAIR, EKB_ENDPOINT: `${GIVEN.endpoint}/ekb` }).used,
    ).toBe('env-key env-secret')
  })

  test('never go to another origin than theirs', () => {
    const found = resolve({ endpoint: GIVEN.endpoint }, { ...PAIR, ...elsewhere })
    expect(found).toMatchObject({
      used: undefined,
      errors: ['CREDENTIALS_ELSEWHERE api_key', 'CREDENTIALS_ELSEWHERE api_secret'],
    })
    expect(found.details.join()).not.toContain('env-')
  })

  test('nor does the half of them that the configuration lacks', () => {
    const found = resolve({ ...GIVEN, api_secret: null }, { ...PAIR, ...elsewhere })
    expect(found).toMatchObject({ used: undefined, errors: ['CREDENTIALS_ELSEWHERE api_secret'] })
  })

  test('do not matter where the configuration has its own', () => {
    expect(resolve(GIVEN, { ...PAIR, ...elsewhere }).used).toBe('given-key given-secret')
  })
})

test('the configuration counts, unless the engine keeps it', () => {
  expect(resolve(GIVEN, PAIR).used).toBe('given-key given-secret')
  expect(resolve(GIVEN, PAIR, 'environment').used).toBe('env-key env-secret')
})

describe('credentials of the environment', () => {
  test.each<[string, GivenSettings, Record<string, string>, string]>([
    ['alone', { endpoint: GIVEN.endpoint }, PAIR, 'env-key env-secret'],
    ['a key alone', GIVEN, { EKB_API_KEY: 'env-key' }, 'given-key given-secret'],
    ['a secret alone', GIVEN, { EKB_API_SECRET: 'env-secret', EKB_API_KEY: '' }, 'given-key given-secret'],
    [
      'the other half',
      { ...GIVEN, api_secret: null },
      { EKB_API_SECRET: 'env-secret' },
      'given-key env-secret',
    ],
    [
      'for the same endpoint',
      GIVEN,
      { ...PAIR, EKB_ENDPOINT: 'https://EKB.example:443/odin/' },
      'env-key env-secret',
    ],
    [
      'for another endpoint',
      GIVEN,
      { ...PAIR, EKB_ENDPOINT: 'https://other.example' },
      'given-key given-secret',
    ],
    ['for another scheme', GIVEN, { ...PAIR, EKB_ENDPOINT: 'http://ekb.example' }, 'given-key given-secret'],
    [
      'for another port',
      GIVEN,
      { ...PAIR, EKB_ENDPOINT: 'https://ekb.example:8443' },
      'given-key given-secret',
    ],
    ['for what is no URL', GIVEN, { ...PAIR, EKB_ENDPOINT: 'ekb.example' }, 'given-key given-secret'],
    ['for an endpoint that is empty', GIVEN, { ...PAIR, EKB_ENDPOINT: '' }, 'env-key env-secret'],
  ])('%s', (_, given, env, used) => {
    expect(resolve(given, env, 'environment')).toMatchObject({ used, errors: [] })
  })

  test.each([
    ['a pair', PAIR],
    ['half of one', { EKB_API_SECRET: 'env-secret' }],
  ])('%s for another endpoint is not sent, and the error says why', (_, env) => {
    const given = { ...GIVEN, api_secret: null }
    const found = resolve(given, { ...env, EKB_ENDPOINT: 'https://other.example/x' }, 'environment')
    expect(found).toMatchObject({ used: undefined, errors: ['CREDENTIALS_ELSEWHERE api_secret'] })
    expect(found.details[0]).toContain('(https://other.example)')
    expect(found.details[0]).toContain('(https://ekb.example)')
  })

  test('where there are none, one is missing as ever', () => {
    const found = resolve(
      { endpoint: GIVEN.endpoint },
      { EKB_ENDPOINT: 'https://other.example' },
      'environment',
    )
    expect(found.errors).toEqual(['SETTING_MISSING api_key', 'SETTING_MISSING api_secret'])
  })
})
