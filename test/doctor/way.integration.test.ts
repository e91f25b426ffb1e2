import { afterAll, expect, test } from 'vitest'
import { emulatorForTest } from '../emulator/emulators.ts'
import { createAuthority } from '../platform/support/certificates.ts'
import { connectProxy } from '../platform/support/connect-proxy.ts'
import { json, serve, silence } from '../platform/support/server.ts'
import { CREDENTIALS, diagnosed, environmentOf, expectWithheld, withheldOf } from './support/diagnosis.ts'

const authority = createAuthority()
const other = createAuthority()
afterAll(() => {
  authority.dispose()
  other.dispose()
})

const here = ['DNS:localhost', 'IP:127.0.0.1']
const bundle = { EKB_CA_BUNDLE: authority.certificate }
const list = json({ user_keys: [] })

async function platform(days: number) {
  const { key, certificate: cert } = authority.issue(here, days)
  return emulatorForTest({ tls: { key, cert } })
}

test('a private authority in ca_bundle, and when the certificate ends', async () => {
  const emulator = await platform(60)
  const { problems, text, finding } = await diagnosed({ ...environmentOf(emulator), ...bundle })
  expect(problems).toEqual([])
  expect(finding('reach', 'tls')?.text).toBe(
    'TLSv1.3. The certificate is trusted by the system or ca_bundle; 2 certificates in the chain.',
  )
  expect(finding('reach', 'tls-expiry')?.text).toMatch(/^The certificate is valid for (?:59|60) more days\.$/)
  expectWithheld(text, withheldOf(emulator))
})

test('a certificate that ends soon', async () => {
  const emulator = await platform(3)
  expect((await diagnosed({ ...environmentOf(emulator), ...bundle })).problems).toEqual([
    'note reach.tls-expiry',
  ])
})

test.each([
  ['without a bundle', {}, here, 60, 'CERTIFICATE_NOT_TRUSTED'],
  [
    'with the bundle of another authority',
    { EKB_CA_BUNDLE: other.certificate },
    here,
    60,
    'CERTIFICATE_NOT_TRUSTED',
  ],
  ['for another host', bundle, ['DNS:elsewhere.example'], 60, 'CERTIFICATE_WRONG_HOST'],
  ['that has ended', bundle, here, -1, 'CERTIFICATE_NOT_VALID_NOW'],
] as const)('a certificate %s: nothing is sent', async (_, env, names, days, code) => {
  const server = await serve([list], authority.issue(names, days))
  const { problems, requests, skipped } = await diagnosed({
    ...CREDENTIALS,
    EKB_ENDPOINT: server.origin,
    ...env,
  })
  expect(problems).toEqual([`fault reach.tls ${code}`])
  expect({ requests, received: server.received }).toEqual({ requests: 0, received: [] })
  expect(skipped('contract')).toBe('the platform cannot be reached')
})

test('a description that hangs is not waited for as long as a list may take', async () => {
  const user = [{ key: CREDENTIALS.EKB_API_KEY, key_name: 'a', key_type: 'privileged' }]
  const server = await serve([json({ user_keys: user }), silence, json({}, 401)])
  const env = { ...CREDENTIALS, EKB_ENDPOINT: server.origin, EKB_REQUEST_TIMEOUT: '1h' }
  const started = performance.now()
  const { problems, finding } = await diagnosed(env)
  expect(performance.now() - started).toBeLessThan(20_000)
  expect(problems).toContain('note contract.description')
  expect(finding('credentials', 'required')?.text).toBe('A list without credentials is refused.')
}, 30_000)

test('https to a port that uses http', async () => {
  const server = await serve([list])
  const env = { ...CREDENTIALS, EKB_ENDPOINT: server.origin.replace('http:', 'https:') }
  expect((await diagnosed(env)).problems).toEqual(['fault reach.answer PORT_SPEAKS_HTTP'])
  expect(server.received).toEqual([])
})

test('http to a port that uses https', async () => {
  const server = await serve([list], authority.issue(here))
  const env = { ...CREDENTIALS, EKB_ENDPOINT: server.origin.replace('https:', 'http:') }
  expect((await diagnosed(env)).problems).toEqual(['fault reach.answer PORT_SPEAKS_HTTPS'])
})

test('a proxy, with a password that is not shown', async () => {
  const { key, certificate: cert } = authority.issue(['DNS:ekb.example'], 60)
  const emulator = await emulatorForTest({ tls: { key, cert } })
  const proxy = await connectProxy(emulator.port)
  const env = {
    ...environmentOf(emulator),
    ...bundle,
    EKB_ENDPOINT: 'https://ekb.example',
    HTTPS_PROXY: proxy.url.replace('//', '//somebody:canary-password@'),
  }
  const { problems, finding, text, requests } = await diagnosed(env)
  expect(problems).toEqual([])
  expect(finding('reach', 'proxy')?.text).toBe('Requests go through the proxy of HTTPS_PROXY.')
  expect(finding('reach', 'tls')?.text).toBe('The certificate is checked within the tunnel of the proxy.')
  expect(finding('reach', 'dns')?.text).toBe('The proxy resolves the name of the host.')
  expect(proxy.tunnels.length).toBeGreaterThan(0)
  expect(requests).toBe(3)
  expectWithheld(text, ['canary-password', ...withheldOf(emulator)])
})

test('a proxy that refuses', async () => {
  const proxy = await connectProxy(1, [403, 403, 403])
  const env = { ...CREDENTIALS, EKB_ENDPOINT: 'https://ekb.example', HTTPS_PROXY: proxy.url }
  expect((await diagnosed(env)).problems).toEqual(['fault reach.answer PROXY_REFUSED'])
})
