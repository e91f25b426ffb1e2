import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { createAuthority } from './support/certificates.ts'
import { failure, forever, PROJECT, testClient } from './support/client.ts'
import { json, serve } from './support/server.ts'

const authority = createAuthority()
const other = createAuthority()
afterAll(() => {
  authority.dispose()
  other.dispose()
})

const here = authority.issue(['DNS:localhost', 'IP:127.0.0.1'])
const list = json({ user_keys: [] })
const wanted = { name: 'bot', type: 'privileged' } as const
const signal = forever

test('a private authority is trusted when its PEM text is given', async () => {
  const server = await serve([list, json({ key: 'tls-key-value', secret: 'tls-secret' })], here)
  const { client } = testClient(server.origin, { caBundle: authority.certificate })
  expect((await client.list(PROJECT, { signal })).keys).toEqual([])
  expect((await client.create(PROJECT, wanted, { signal })).value.reveal()).toBe('tls-key-value')
})

test('a private authority is trusted when its file is named, among others', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ekb-bundle-'))
  const file = join(folder, 'bundle.pem')
  writeFileSync(file, `# comment\n${other.certificate}\n${authority.certificate}`)
  const server = await serve([list], here)
  const { client } = testClient(server.origin, { caBundle: file })
  expect((await client.list(PROJECT, { signal })).keys).toEqual([])
  await rm(folder, { recursive: true })
})

test.each([
  ['without a bundle', {}],
  ['with the bundle of another authority', { caBundle: other.certificate }],
])('it is refused %s, at once, and nothing is sent', async (_, settings) => {
  const server = await serve([list], here)
  const { client, waits } = testClient(server.origin, settings)
  const error = await failure(client.create(PROJECT, wanted, { signal }))
  expect(error.code).toBe('CERTIFICATE_NOT_TRUSTED')
  expect(error.detail).toContain('ca_bundle (EKB_CA_BUNDLE)')
  expect(error.outcome).toBe('not_sent')
  expect(waits).toEqual([])
  expect(server.received).toEqual([])
})

test('it is refused even where the environment switches verification off', async () => {
  const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED']
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
  onTestFinished(() => {
    if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']
    else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before
  })
  const server = await serve([list], here)
  const { client } = testClient(server.origin)
  expect((await failure(client.list(PROJECT, { signal }))).code).toBe('CERTIFICATE_NOT_TRUSTED')
  expect(server.received).toEqual([])
})

test('a certificate for another host is refused', async () => {
  const server = await serve([list], authority.issue(['DNS:elsewhere.example']))
  const { client, waits } = testClient(server.origin, { caBundle: authority.certificate })
  const error = await failure(client.create(PROJECT, wanted, { signal }))
  expect(error.code).toBe('CERTIFICATE_WRONG_HOST')
  expect(error.summary).toContain('127.0.0.1')
  expect(error.outcome).toBe('not_sent')
  expect(waits).toEqual([])
  expect(server.received).toEqual([])
})

test('an expired certificate is refused', async () => {
  const server = await serve([list], authority.issue(['IP:127.0.0.1'], -1))
  const { client } = testClient(server.origin, { caBundle: authority.certificate })
  const error = await failure(client.create(PROJECT, wanted, { signal }))
  expect(error.code).toBe('CERTIFICATE_NOT_VALID_NOW')
  expect(error.detail).toContain('ca_bundle')
  expect(error.outcome).toBe('not_sent')
  expect(server.received).toEqual([])
})
