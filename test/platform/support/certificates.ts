import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A private key and its certificate, as PEM text. */
export interface KeyPair {
  readonly key: string
  readonly certificate: string
}

/** A private certificate authority, made for one test file. */
export interface Authority {
  /** The authority's own certificate as PEM text. */
  readonly certificate: string
  /** Signs a server certificate for the given names (`DNS:…`, `IP:…`), valid for `days` from now. */
  issue(names: readonly string[], days?: number): KeyPair
  /** Removes its files. */
  dispose(): void
}

/** Makes an authority with the `openssl` program. */
export function createAuthority(): Authority {
  const folder = mkdtempSync(join(tmpdir(), 'ekb-test-ca-'))
  const file = (name: string) => join(folder, name)
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' })
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  openssl(
    'req',
    '-x509',
    ...newKey,
    '-keyout',
    file('ca.key'),
    '-out',
    file('ca.pem'),
    '-days',
    '2',
    '-subj',
    '/CN=Test authority',
  )
  let count = 0
  return {
    certificate: readFileSync(file('ca.pem'), 'utf8'),
    issue(names, days = 1) {
      count += 1
      const name = `server-${count}`
      openssl(
        'req',
        ...newKey,
        '-keyout',
        file(`${name}.key`),
        '-out',
        file(`${name}.csr`),
        '-subj',
        '/CN=server',
      )
      writeFileSync(file(`${name}.ext`), `subjectAltName=${names.join(',')}`)
      const inputs = [
        '-in',
        file(`${name}.csr`),
        '-CA',
        file('ca.pem'),
        '-CAkey',
        file('ca.key'),
        '-CAcreateserial',
      ]
      const output = ['-out', file(`${name}.pem`), '-days', String(days), '-extfile', file(`${name}.ext`)]
      openssl('x509', '-req', ...inputs, ...output)
      return {
        key: readFileSync(file(`${name}.key`), 'utf8'),
        certificate: readFileSync(file(`${name}.pem`), 'utf8'),
      }
    },
    dispose: () => rmSync(folder, { recursive: true }),
  }
}
