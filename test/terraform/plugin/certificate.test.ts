import { createPrivateKey, X509Certificate } from 'node:crypto'
import { expect, test } from 'vitest'
import { selfSignedCertificate } from '../../../src/terraform/plugin/certificate.ts'

test.each(['2026-11-23T00:00:00Z', '2049-06-01T12:00:00Z', '2060-02-29T23:59:59Z'])('valid at %s', now => {
  const { der, certPem, keyPem } = selfSignedCertificate(new Date(now))
  const certificate = new X509Certificate(certPem)
  expect(certificate.raw.equals(der)).toBe(true)
  expect(certificate.verify(certificate.publicKey)).toBe(true)
  expect(certificate.checkIssued(certificate)).toBe(true)
  expect(certificate.checkPrivateKey(createPrivateKey(keyPem))).toBe(true)
  expect(certificate.ca).toBe(true)
  expect(certificate.subject).toBe('CN=localhost')
  expect(certificate.subjectAltName).toBe('DNS:localhost')
  expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'])
  expect(new Date(certificate.validFrom).getTime()).toBe(new Date(now).getTime() - 300_000)
  expect(new Date(certificate.validTo).getTime()).toBe(new Date(now).getTime() + 2 * 365 * 86_400_000)
})

test('no two are alike', () => {
  const [a, b] = [1, 2].map(() => new X509Certificate(selfSignedCertificate(new Date()).der))
  expect(a?.serialNumber).not.toBe(b?.serialNumber)
  expect(a?.publicKey.equals(b?.publicKey as NonNullable<typeof b>['publicKey'])).toBe(false)
})
