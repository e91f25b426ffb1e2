import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import {
  bitString,
  boolean,
  context,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  set,
  time,
  utf8String,
} from './der.ts'

/** A certificate with its private key. */
export interface Certificate {
  /** The certificate, as the handshake line carries it. */
  readonly der: Buffer
  readonly certPem: string
  readonly keyPem: string
}

const MINUTE = 60_000
const YEAR = 365 * 24 * 60 * MINUTE

const ECDSA_WITH_SHA256 = sequence(objectIdentifier('1.2.840.10045.4.3.2'))
const HOST = 'localhost'

/**
 * A self-signed certificate for `localhost` (RFC 5280), made anew for each process and kept in memory.
 *
 * @param now it is valid from shortly before, for two years.
 * @param namedCurve P-256 unless told otherwise; go-plugin's own are of P-521, which costs several times as much.
 */
export function selfSignedCertificate(
  now: Date,
  namedCurve: 'prime256v1' | 'secp521r1' = 'prime256v1',
): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve })
  const name = sequence(set(sequence(objectIdentifier('2.5.4.3'), utf8String(HOST))))
  const certificate = sequence(
    context(0, integer(Uint8Array.of(2))),
    // The first bit stays clear, the next one is set: positive, and of the same length each time.
    integer(Buffer.concat([Uint8Array.of(0x40), randomBytes(15)])),
    ECDSA_WITH_SHA256,
    name,
    sequence(time(new Date(now.getTime() - 5 * MINUTE)), time(new Date(now.getTime() + 2 * YEAR))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    context(3, extensions()),
  )
  const signature = sign('sha256', certificate, privateKey)
  const der = sequence(certificate, ECDSA_WITH_SHA256, bitString(signature))
  return {
    der,
    certPem: `-----BEGIN CERTIFICATE-----\n${lines(der.toString('base64'))}\n-----END CERTIFICATE-----\n`,
    keyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  }
}

/** The certificate is its own authority: the other side trusts it, and nothing else. */
function extensions(): Buffer {
  const critical = boolean(true)
  return sequence(
    sequence(objectIdentifier('2.5.29.19'), critical, octetString(sequence(boolean(true)))), // a CA
    // digitalSignature (bit 0) and keyCertSign (bit 5)
    sequence(objectIdentifier('2.5.29.15'), critical, octetString(bitString(Uint8Array.of(0b1000_0100), 2))),
    sequence(
      objectIdentifier('2.5.29.37'),
      octetString(sequence(objectIdentifier('1.3.6.1.5.5.7.3.1'), objectIdentifier('1.3.6.1.5.5.7.3.2'))),
    ),
    sequence(objectIdentifier('2.5.29.17'), octetString(sequence(context(2, Buffer.from(HOST), true)))),
  )
}

function lines(base64: string): string {
  return base64.match(/.{1,64}/g)?.join('\n') ?? ''
}
