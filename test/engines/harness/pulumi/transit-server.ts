import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * Where stacks keep the key of their secrets: a server that encrypts and decrypts as the transit engine of Vault does
 * (https://developer.hashicorp.com/vault/api-docs/secret/transit), for the engine's secrets provider `hashivault`.
 * A passphrase costs each command a million rounds of a hash, half of what it takes in all.
 */
export interface TransitServer {
  /** What the engine has to know of it. */
  readonly env: Readonly<Record<'VAULT_SERVER_URL' | 'VAULT_SERVER_TOKEN', string>>
  /** The URL of the secrets provider. */
  readonly provider: string
}

const PREFIX = 'vault:v1:'
const NONCE = 12
const TAG = 16

/** The one server of this process, which does not keep the process alive. */
export function transitServer(): Promise<TransitServer> {
  running ??= open()
  return running
}

let running: Promise<TransitServer> | undefined

async function open(): Promise<TransitServer> {
  const key = randomBytes(32)
  const token = randomBytes(16).toString('hex')
  const server = createServer(async (request, response) => {
    const { plaintext, ciphertext } = JSON.parse(Buffer.concat(await request.toArray()).toString())
    const isKnown = request.headers['x-vault-token'] === token
    const data = plaintext === undefined ? decrypt(key, ciphertext) : encrypt(key, plaintext)
    response
      .writeHead(isKnown ? 200 : 403, { 'content-type': 'application/json' })
      .end(JSON.stringify(isKnown ? { data } : { errors: ['permission denied'] }))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  const { port } = server.address() as AddressInfo
  return {
    env: { VAULT_SERVER_URL: `http://127.0.0.1:${port}`, VAULT_SERVER_TOKEN: token },
    provider: 'hashivault://ekb',
  }
}

/** @param plaintext in base64 */
function encrypt(key: Buffer, plaintext: string): { readonly ciphertext: string } {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([cipher.update(plaintext, 'base64'), cipher.final()])
  return { ciphertext: PREFIX + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64') }
}

function decrypt(key: Buffer, ciphertext: string): { readonly plaintext: string } {
  const bytes = Buffer.from(ciphertext.slice(PREFIX.length), 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE))
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  const opened = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()])
  return { plaintext: opened.toString('base64') }
}
