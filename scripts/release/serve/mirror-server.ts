import { readFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'
import { selfSignedCertificate } from '../../../src/terraform/plugin/certificate.ts'

/** A network mirror that is served on loopback. */
export interface MirrorServer extends AsyncDisposable {
  /** The mirror's address, as `network_mirror` wants it, with a `/` at the end. */
  readonly url: string
  /** The certificate that clients must trust, as PEM. */
  readonly certificate: string
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[]
}

/** Serves a folder's files over TLS on a free loopback port, with a certificate that is made for it. */
export async function serveMirror(folder: string): Promise<MirrorServer> {
  const { certPem, keyPem } = selfSignedCertificate(new Date())
  const asked: string[] = []
  const server = createServer({ cert: certPem, key: keyPem }, (request, response) => {
    const path = new URL(request.url ?? '/', 'https://localhost').pathname
    asked.push(path)
    // A URL's path has no `..` left in it, and `normalize` leaves none that is encoded.
    readFile(join(folder, normalize(decodeURIComponent(path)))).then(
      content => {
        const type = path.endsWith('.json') ? 'application/json' : 'application/zip'
        response.writeHead(200, { 'content-type': type, 'content-length': content.length }).end(content)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}/`,
    certificate: certPem,
    asked,
    [Symbol.asyncDispose]: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The CLI configuration that takes these providers from the mirror. */
export function mirrorConfig(url: string, addresses: readonly string[]): string {
  const include = addresses.map(address => JSON.stringify(address)).join(', ')
  return `provider_installation {
  network_mirror {
    url     = ${JSON.stringify(url)}
    include = [${include}]
  }
  direct {
    exclude = [${include}]
  }
}
`
}
