import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { selfSignedCertificate } from '../../../src/terraform/plugin/certificate.ts'

/** A registry of container images on loopback, behind TLS as registries are. */
export interface OciRegistry extends AsyncDisposable {
  /** Host and port. */
  readonly address: string
  /** The certificate that clients must trust, as PEM. */
  readonly certificate: string
}

/** Starts a real registry, `program`, and TLS in front of it, which it does not speak itself. */
export async function startOciRegistry(program: string): Promise<OciRegistry> {
  const port = await freePort()
  const child = spawn(program, ['-port', String(port)], { stdio: 'ignore' })
  const { certPem, keyPem } = selfSignedCertificate(new Date())
  const server = createTlsServer({ cert: certPem, key: keyPem }, (asked, answer) => {
    const options = { host: '127.0.0.1', port, method: asked.method, path: asked.url, headers: asked.headers }
    const passed = request(options, got => {
      answer.writeHead(got.statusCode ?? 502, got.headers)
      got.pipe(answer)
    })
    passed.on('error', () => answer.writeHead(502).end())
    asked.pipe(passed)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  await untilItAnswers(`http://127.0.0.1:${port}/v2/`)
  return {
    address: `localhost:${(server.address() as AddressInfo).port}`,
    certificate: certPem,
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
      const ended = once(child, 'exit')
      child.kill()
      await ended
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

async function untilItAnswers(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await sleep(100)
  }
  throw new Error(`the registry does not answer at ${url}`)
}
