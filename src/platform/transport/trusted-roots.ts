import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls'

/**
 * What a TLS connection trusts: the roots of the runtime, those of the system, and a bundle if given.
 * One context serves every connection, because decoding some hundred certificates takes milliseconds.
 */
export function trustedRoots(caBundle: string | undefined): SecureContext {
  const roots = new Set([...getCACertificates('default'), ...getCACertificates('system')])
  return createSecureContext({ ca: caBundle === undefined ? [...roots] : [...roots, caBundle] })
}
