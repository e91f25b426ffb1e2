import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type ClientHttp2Session, connect as connectHttp2 } from 'node:http2'
import { connect as connectTls } from 'node:tls'
import { frame } from '../../../src/grpc/http2/frame.ts'
import { type Certificate, selfSignedCertificate } from '../../../src/terraform/plugin/certificate.ts'
import { CommandError } from '../../command.ts'
import type { Package } from '../subject.ts'

/** What a start took, in milliseconds since the process was started. */
export interface StartSample {
  /** Until the line that tells where the provider listens. */
  readonly handshakeMs: number
  /** Until the schema had been received over a connection of mutual TLS. */
  readonly schemaMs: number
  /** From the call that asks the provider to end until its process had ended. */
  readonly shutdownMs: number
}

const GET_SCHEMA = {
  5: '/tfplugin5.Provider/GetSchema',
  6: '/tfplugin6.Provider/GetProviderSchema',
} as const

/** The part of an engine that starts a provider: go-plugin's client with AutoMTLS. */
export class PluginClient {
  // go-plugin's clients have P-521, and what it costs to check is part of a start.
  readonly #certificate: Certificate = selfSignedCertificate(new Date(), 'secp521r1')

  /**
   * Starts a provider, asks for its schema, and asks it to end.
   *
   * @throws CommandError where it cannot be started or does not answer as a provider does
   */
  async measureStart(provider: Pick<Package, 'executable' | 'protocol'>): Promise<StartSample> {
    const started = performance.now()
    const child = spawn(provider.executable, [], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        PATH: process.env['PATH'],
        TF_PLUGIN_MAGIC_COOKIE: 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2',
        PLUGIN_PROTOCOL_VERSIONS: '5,6',
        PLUGIN_CLIENT_CERT: this.#certificate.certPem,
      },
    })
    const ended = once(child, 'exit')
    try {
      const line = await firstLine(child)
      const handshakeMs = performance.now() - started
      const session = this.#connect(line, provider)
      try {
        await call(session, GET_SCHEMA[provider.protocol])
        const schemaMs = performance.now() - started
        const asked = performance.now()
        // The provider may close the connection before this call's answer is read: only its end counts.
        call(session, '/plugin.GRPCController/Shutdown').catch(() => undefined)
        await ended
        return { handshakeMs, schemaMs, shutdownMs: performance.now() - asked }
      } finally {
        session.destroy()
      }
    } finally {
      child.kill('SIGKILL')
      await ended
    }
  }

  #connect(
    line: string,
    { executable, protocol }: Pick<Package, 'executable' | 'protocol'>,
  ): ClientHttp2Session {
    const [core, spoken, network, address = '', kind, certificate] = line.trim().split('|')
    if (core !== '1' || spoken !== String(protocol) || kind !== 'grpc' || !certificate) {
      throw new CommandError(`"${executable}" printed no handshake of protocol ${protocol}: ${line.trim()}`)
    }
    // The line has it without padding and line breaks, both of which PEM requires.
    const base64 = Buffer.from(certificate, 'base64').toString('base64').replace(/.{64}/g, '$&\n')
    const ca = `-----BEGIN CERTIFICATE-----\n${base64.trim()}\n-----END CERTIFICATE-----\n`
    const [host, port] = address.split(':')
    const where = network === 'unix' ? { path: address } : { host: host ?? '', port: Number(port) }
    const session = connectHttp2('https://localhost', {
      createConnection: () =>
        connectTls({
          ...where,
          ca,
          cert: this.#certificate.certPem,
          key: this.#certificate.keyPem,
          servername: 'localhost',
          ALPNProtocols: ['h2'],
        }),
    })
    // A call that fails rejects with the same error.
    session.on('error', () => undefined)
    return session
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  let text = ''
  for await (const chunk of child.stdout ?? []) {
    text += chunk
    if (text.includes('\n')) return text
  }
  throw new CommandError(`"${child.spawnfile}" ended before it printed its handshake`)
}

/** Makes a call with an empty message; answers how many bytes came back. */
function call(session: ClientHttp2Session, method: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const stream = session.request({
      ':method': 'POST',
      ':path': method,
      'content-type': 'application/grpc',
      te: 'trailers',
    })
    let received = 0
    let status: unknown
    stream.on('response', headers => {
      status = headers['grpc-status']
    })
    stream.on('trailers', trailers => {
      status = trailers['grpc-status']
    })
    stream.on('data', (chunk: Buffer) => {
      received += chunk.length
    })
    stream.on('error', reject)
    stream.on('close', () => {
      if (status === '0') resolve(received)
      else reject(new CommandError(`${method} was answered with the gRPC status ${status}`))
    })
    stream.end(frame(new Uint8Array()))
  })
}
