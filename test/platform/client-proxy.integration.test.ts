import { networkInterfaces } from 'node:os'
import { afterAll, describe, expect, test } from 'vitest'
import { createAuthority } from './support/certificates.ts'
import { failure, forever, PROJECT, testClient } from './support/client.ts'
import { connectProxy } from './support/connect-proxy.ts'
import { deadPort, json, serve } from './support/server.ts'

const HAS_IPV6 = Object.values(networkInterfaces()).some(all => all?.some(({ address }) => address === '::1'))

const authority = createAuthority()
afterAll(() => authority.dispose())

const platform = authority.issue(['DNS:ekb.example', 'IP:127.0.0.1'])
const caBundle = authority.certificate
const list = json({ user_keys: [] })
const created = json({ key: 'proxied-key', secret: 'proxied-secret' })
const wanted = { name: 'bot', type: 'privileged' } as const
const signal = forever

describe('HTTPS_PROXY', () => {
  test.each(['HTTPS_PROXY', 'https_proxy'])('%s carries every request in a tunnel', async variable => {
    const server = await serve([list, created, json({ success: true })], platform)
    const proxy = await connectProxy(server.port)
    const { client } = testClient('https://ekb.example', { caBundle, env: { [variable]: proxy.url } })
    await client.list(PROJECT, { signal })
    await client.create(PROJECT, wanted, { signal })
    await client.delete(PROJECT, 'some-id', { signal })
    expect(server.received.map(({ method }) => method)).toEqual(['GET', 'POST', 'DELETE'])
    expect(new Set(proxy.tunnels)).toEqual(new Set(['ekb.example:443']))
    expect(proxy.tunnels).toHaveLength(2)
  })

  test('may have credentials, which nobody sees', async () => {
    const server = await serve([list], platform)
    const proxy = await connectProxy(server.port, [407])
    const url = proxy.url.replace('//', '//user:pass%20word@')
    const { client, logs } = testClient('https://ekb.example', {
      caBundle,
      maxRetries: 0,
      env: { HTTPS_PROXY: url },
    })
    const error = await failure(client.create(PROJECT, wanted, { signal }))
    expect(error.code).toBe('PROXY_REFUSED')
    expect(error.summary).toBe(`The proxy ${proxy.host} did not connect to ekb.example`)
    expect(error.detail).toContain('It answered 407')
    expect(error.detail).toContain('HTTPS_PROXY')
    expect(error.outcome).toBe('not_sent')
    expect(proxy.authorizations).toEqual([`Basic ${Buffer.from('user:pass word').toString('base64')}`])
    expect(error.message + logs.join()).not.toMatch(/pass/)
  })

  test('that refuses once does not make a POST uncertain', async () => {
    const server = await serve([created], platform)
    const proxy = await connectProxy(server.port, [503])
    const { client } = testClient('https://ekb.example', { caBundle, env: { HTTPS_PROXY: proxy.url } })
    expect((await client.create(PROJECT, wanted, { signal })).value.reveal()).toBe('proxied-key')
    expect(server.received).toHaveLength(1)
  })

  test('that cannot be reached is named', async () => {
    const port = await deadPort()
    const { client } = testClient('https://ekb.example', {
      maxRetries: 0,
      env: { HTTPS_PROXY: `127.0.0.1:${port}` },
    })
    const error = await failure(client.create(PROJECT, wanted, { signal }))
    expect(error.code).toBe('PROXY_UNREACHABLE')
    expect(error.summary).toContain(`127.0.0.1:${port}`)
    expect(error.detail).toContain('ekb.example')
    expect(error.outcome).toBe('not_sent')
  })

  test('that never answers is a connection that was not made', async () => {
    const proxy = await connectProxy(1, ['hang'])
    const { client } = testClient('https://ekb.example', {
      maxRetries: 0,
      requestTimeout: 200,
      env: { HTTPS_PROXY: proxy.url },
    })
    const error = await failure(client.create(PROJECT, wanted, { signal }))
    expect(error.code).toBe('CONNECT_TIMEOUT')
    expect(error.detail).toContain(`through the proxy ${proxy.host} (HTTPS_PROXY)`)
    expect(error.outcome).toBe('not_sent')
  })

  test('does not weaken the check of the certificate', async () => {
    const server = await serve([list], authority.issue(['DNS:other.example']))
    const proxy = await connectProxy(server.port)
    const { client } = testClient('https://ekb.example', { caBundle, env: { HTTPS_PROXY: proxy.url } })
    const error = await failure(client.create(PROJECT, wanted, { signal }))
    expect(error.code).toBe('CERTIFICATE_WRONG_HOST')
    expect(error.outcome).toBe('not_sent')
    expect(server.received).toEqual([])
  })

  test('may be spoken to over TLS, with a certificate of the private authority', async () => {
    const server = await serve([list], platform)
    const proxy = await connectProxy(server.port, [], authority.issue(['DNS:localhost']))
    const url = proxy.url.replace('127.0.0.1', 'localhost')
    const { client } = testClient('https://ekb.example', { caBundle, env: { HTTPS_PROXY: url } })
    await client.list(PROJECT, { signal })
    expect(proxy.tunnels).toEqual(['ekb.example:443'])
  })

  test('may be spoken to over TLS by its address', async () => {
    const server = await serve([list], platform)
    const proxy = await connectProxy(server.port, [], authority.issue(['IP:127.0.0.1']))
    const { client } = testClient('https://ekb.example', { caBundle, env: { HTTPS_PROXY: proxy.url } })
    await client.list(PROJECT, { signal })
    expect(proxy.tunnels).toEqual(['ekb.example:443'])
  })

  test('by its address has to show a certificate for it', async () => {
    const server = await serve([list], platform)
    const proxy = await connectProxy(server.port, [], authority.issue(['IP:127.0.0.2']))
    const { client } = testClient('https://ekb.example', { caBundle, env: { HTTPS_PROXY: proxy.url } })
    expect((await failure(client.list(PROJECT, { signal }))).code).toBe('CERTIFICATE_WRONG_HOST')
    expect(proxy.tunnels).toEqual([])
  })

  test('is told the address of a platform with IPv6 in brackets', async () => {
    const server = await serve([list, created], authority.issue(['IP:::1']))
    const proxy = await connectProxy(server.port)
    const { client } = testClient('https://[::1]', { caBundle, env: { HTTPS_PROXY: proxy.url } })
    await client.list(PROJECT, { signal })
    await client.create(PROJECT, wanted, { signal })
    expect(new Set(proxy.tunnels)).toEqual(new Set(['[::1]:443']))
  })

  test.skipIf(!HAS_IPV6)('may have an IPv6 address', async () => {
    const server = await serve([list], platform)
    const proxy = await connectProxy(server.port, [], undefined, '::1')
    const { client } = testClient('https://ekb.example', { caBundle, env: { HTTPS_PROXY: proxy.url } })
    await client.list(PROJECT, { signal })
    expect(proxy.tunnels).toEqual(['ekb.example:443'])
  })

  test.each([
    ['is of another kind', 'socks5://127.0.0.1:1080'],
    ['has a password that cannot be read', 'http://me:100%sure@127.0.0.1:1080'],
    ['has a user name that cannot be read', 'http://%ff@127.0.0.1:1080'],
  ])('that %s is an error', async (_, address) => {
    const { client } = testClient('https://ekb.example', { env: { HTTPS_PROXY: address } })
    expect((await failure(client.list(PROJECT, { signal }))).code).toBe('PROXY_INVALID')
  })
})

test('NO_PROXY keeps the platform off the proxy', async () => {
  const server = await serve([list], platform)
  const proxy = await connectProxy(server.port)
  const env = { HTTPS_PROXY: proxy.url, NO_PROXY: 'example.com, 127.0.0.0/8' }
  const { client } = testClient(server.origin, { caBundle, env })
  await client.list(PROJECT, { signal })
  expect(proxy.tunnels).toEqual([])
})

test('a platform on this machine goes through a proxy on this machine', async () => {
  const server = await serve([list])
  const proxy = await connectProxy(server.port)
  const { client } = testClient(server.origin, { env: { HTTP_PROXY: proxy.url } })
  await client.list(PROJECT, { signal })
  expect(proxy.tunnels).toEqual([`127.0.0.1:${server.port}`])
})

test('a platform on this machine is never shown to a proxy elsewhere', async () => {
  const server = await serve([list])
  const { client } = testClient(server.origin, { env: { HTTP_PROXY: 'http://proxy.invalid:3128' } })
  expect((await client.list(PROJECT, { signal })).keys).toEqual([])
})
