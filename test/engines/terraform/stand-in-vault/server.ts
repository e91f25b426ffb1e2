import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A secret that was written, as the server got it. */
export interface WrittenSecret {
  readonly path: string
  readonly token: string | undefined
  readonly data: Readonly<Record<string, unknown>>
}

/** A server that takes secrets as Vault's key-value engine does, and remembers them. */
export interface SecretServer extends AsyncDisposable {
  readonly address: string
  /** Those that were accepted. */
  readonly written: readonly WrittenSecret[]
  /** Whether the server refuses every secret. Default: false. */
  refuses: boolean
}

/** @param onWrite called with each secret before it is answered */
export async function openSecretServer(onWrite: (secret: WrittenSecret) => void): Promise<SecretServer> {
  const written: WrittenSecret[] = []
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString()
    const { data } = JSON.parse(body) as Pick<WrittenSecret, 'data'>
    const token = request.headers['x-vault-token']
    if (it.refuses) {
      response.writeHead(503).end()
      return
    }
    const secret = { path: `${request.method} ${request.url}`, token: token?.toString(), data }
    written.push(secret)
    onWrite(secret)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"version":1}}')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const it: SecretServer = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    written,
    refuses: false,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
  return it
}
