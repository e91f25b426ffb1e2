import { once } from 'node:events'
import { connect } from 'node:tls'
import { afterAll, describe, expect, test } from 'vitest'
import { createAuthority } from '../platform/support/certificates.ts'
import { emulatorForTest } from './emulators.ts'
import { requestText, sendRaw } from './raw-client.ts'

describe('TLS', () => {
  const authority = createAuthority()
  const { key, certificate: cert } = authority.issue(['IP:127.0.0.1'])
  const trust = { ca: authority.certificate }
  afterAll(() => authority.dispose())

  test.each([
    ['a certificate that is none', { key, cert: 'text' }, /Loading them failed: .*PEM/i],
    ['the key of another certificate', { key: authority.issue(['IP:127.0.0.1']).key, cert }, /do not match/],
  ])('%s is refused before it listens', async (_what, tls, detail) => {
    await expect(emulatorForTest({ tls })).rejects.toMatchObject({
      code: 'EMULATOR_TLS_INVALID',
      detail: expect.stringMatching(detail),
    })
  })

  test('serves HTTPS with the identity that it was given', async () => {
    const emulator = await emulatorForTest({ tls: { key, cert } })
    expect(emulator.endpoint).toMatch(/^https:/)
    const request = requestText(emulator, 'GET', `/api/keys?project_id=${emulator.projectId}`)
    const connection = sendRaw(emulator, request, trust)
    await expect.poll(() => connection.now().text).toMatch(/^HTTP\/1\.1 200 [\s\S]*"Automator Key"/)
    const stranger = connect({ host: '127.0.0.1', port: emulator.port })
    const [error] = (await once(stranger, 'error')) as [NodeJS.ErrnoException]
    expect(error.code).toMatch(/UNABLE_TO_VERIFY|SELF_SIGNED/)
  })

  test('faults reach the connection below it', async () => {
    const emulator = await emulatorForTest({ tls: { key, cert } })
    const request = requestText(emulator, 'GET', `/api/keys?project_id=${emulator.projectId}`)
    emulator.faults.add({ effect: { reset: true } })
    expect(await sendRaw(emulator, request, trust).ended()).toEqual({ text: '', end: 'ECONNRESET' })
    emulator.faults.clear()
    emulator.faults.add({ effect: { truncate: 5 } })
    expect((await sendRaw(emulator, request, trust).ended()).text).toMatch(/\r\n\r\n\{"use$/)
  })
})
