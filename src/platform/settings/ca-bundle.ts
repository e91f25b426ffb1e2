import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { ekbError } from '../../core/messages/errors/index.ts'
import type { EngineText } from '../../core/messages/index.ts'
import type { SettingText } from './names.ts'

const CERTIFICATE = /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]+-----END (?:TRUSTED )?CERTIFICATE-----/g

/**
 * Reads additional certificate authorities, from PEM text or from the file that is named.
 * Only the certificates of the text are taken.
 *
 * @returns the certificates as PEM text
 * @throws EkbError `CA_BUNDLE_UNREADABLE`, `CA_BUNDLE_NOT_PEM`
 */
export function readCaBundle({ text, source }: SettingText): string {
  const inline = text.includes('-----BEGIN')
  const pem = inline ? text : readFile(text.trim(), source)
  const certificates = pem.match(CERTIFICATE) ?? []
  const place = inline ? 'contains PEM text' : `names the file "${text.trim()}"`
  if (certificates.length === 0) {
    throw ekbError(
      'CA_BUNDLE_NOT_PEM',
      { source, reason: `${place} without a certificate` },
      { path: ['ca_bundle'], outcome: 'not_sent' },
    )
  }
  for (const [index, certificate] of certificates.entries()) {
    if (!isCertificate(certificate)) {
      const reason = `${place} whose certificate number ${index + 1} cannot be decoded`
      throw ekbError('CA_BUNDLE_NOT_PEM', { source, reason }, { path: ['ca_bundle'], outcome: 'not_sent' })
    }
  }
  return `${certificates.join('\n')}\n`
}

function readFile(path: string, source: EngineText): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw ekbError(
      'CA_BUNDLE_UNREADABLE',
      { source, seen: path, reason: fileProblem(error) },
      { path: ['ca_bundle'], outcome: 'not_sent' },
    )
  }
}

function fileProblem(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file'
    case 'EACCES':
    case 'EPERM':
      return 'this user has no permission to read it'
    case 'EISDIR':
      return 'it is a directory'
    default:
      return `it cannot be opened${code === undefined ? '' : ` (${code})`}`
  }
}

function isCertificate(pem: string): boolean {
  try {
    new X509Certificate(pem)
    return true
  } catch {
    return false
  }
}
