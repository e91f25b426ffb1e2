import {
  createSecureServer,
  createServer,
  type Http2SecureServer,
  type Http2Server,
  type IncomingHttpHeaders,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from 'node:http2'
import type { AddressInfo, ListenOptions } from 'node:net'
import type { Routes } from './method.ts'
import { serveCall } from './serve-call.ts'

/** Who may connect, and how the server proves itself. Without it the server speaks plain HTTP/2. */
export interface MutualTls {
  /** The server's certificate, PEM. */
  readonly cert: string
  /** Its private key, PEM. */
  readonly key: string
  /** The certificates that a client may present, PEM; any other client is refused. */
  readonly clientCa: string
}

export interface GrpcServerOptions {
  readonly routes: Routes
  readonly tls?: MutualTls
  /** The most bytes that a request message may have. Default 256 MiB. */
  readonly maxMessageSize?: number
  /** Called for every connection that is made. */
  readonly onConnect?: () => void
  /** Called whenever the last open connection has closed. */
  readonly onIdle?: () => void
}

const MEBIBYTE = 1024 * 1024

const SESSION = {
  // A larger window than HTTP/2's 64 KiB spares large messages most of their round trips.
  settings: { initialWindowSize: 4 * MEBIBYTE },
  // In MiB. The default of 10 would refuse new calls while a few large messages are in flight.
  maxSessionMemory: 4096,
}

/** A gRPC server on HTTP/2. It knows methods by their tables alone. */
export class GrpcServer {
  readonly #server: Http2Server | Http2SecureServer
  readonly #calls = new Set<Promise<void>>()
  readonly #connections = new Set<ServerHttp2Session>()

  constructor({ routes, tls, maxMessageSize = 256 * MEBIBYTE, onConnect, onIdle }: GrpcServerOptions) {
    this.#server =
      tls === undefined
        ? createServer(SESSION)
        : createSecureServer({
            ...SESSION,
            cert: tls.cert,
            key: tls.key,
            ca: tls.clientCa,
            requestCert: true,
            rejectUnauthorized: true,
            minVersion: 'TLSv1.2',
          })
    this.#server.on('session', (session: ServerHttp2Session) => {
      this.#connections.add(session)
      onConnect?.()
      session.on('error', toldByClose)
      session.once('close', () => {
        this.#connections.delete(session)
        if (this.#connections.size === 0) onIdle?.()
      })
    })
    this.#server.on('stream', (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => {
      const call = serveCall(stream, headers, { routes, maxMessageSize }).finally(() => {
        this.#calls.delete(call)
      })
      this.#calls.add(call)
    })
  }

  /** Starts to listen; rejects where the address cannot be had. */
  async listen(options: ListenOptions): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(options, () => {
        this.#server.off('error', reject)
        resolve()
      })
    })
  }

  /** The port that was taken; undefined for a unix socket. */
  get port(): number | undefined {
    const address = this.#server.address() as AddressInfo | string | null
    return typeof address === 'object' ? address?.port : undefined
  }

  /** Resolves once no call is in flight, nor anything that follows one. */
  async drain(): Promise<void> {
    while (this.#calls.size > 0) await Promise.allSettled(this.#calls)
  }

  /**
   * Closes the connections once all that was written has left, so that the process can end after it: an
   * answer that is still on its way through the process would be lost. Call it when {@link drain} is done.
   *
   * @param withinMs how long a peer that does not read is waited for.
   */
  async flush(withinMs: number): Promise<void> {
    const closed = [...this.#connections].map(connection => {
      const { promise, resolve } = Promise.withResolvers<void>()
      connection.once('close', resolve)
      connection.close()
      return promise
    })
    const { promise: late, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, withinMs)
    await Promise.race([Promise.all(closed), late])
    clearTimeout(timer)
  }

  /** Takes no more connections and closes those that are open, with whatever is in flight on them. */
  close(): void {
    this.#server.close()
    for (const connection of this.#connections) connection.destroy()
  }
}

/** A broken connection is told by "close"; without a listener its error would end the process. */
function toldByClose(): undefined {
  return undefined
}
