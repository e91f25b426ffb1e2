import { connect, type Socket } from 'node:net'
import { type ConnectionOptions, connect as connectTls } from 'node:tls'
import { onTestFinished } from 'vitest'
import type { Emulator } from '../../src/emulator/index.ts'

/** What came over a connection, to the byte, and how it ended. */
export interface RawExchange {
  readonly text: string
  /** `open` while the other side keeps it open, `end` for a FIN, else the error's code. */
  readonly end: string
}

/** A connection that sends one request and watches. */
export interface RawConnection {
  now(): RawExchange
  /** Closes the connection from this side. */
  abandon(): void
  /** Resolves once the other side ended the connection. */
  ended(): Promise<RawExchange>
}

/** Sends one request, byte for byte, on a connection of its own. */
export function sendRaw(emulator: Emulator, request: string, tls?: ConnectionOptions): RawConnection {
  const socket: Socket = tls
    ? connectTls({ ...tls, host: '127.0.0.1', port: emulator.port })
    : connect(emulator.port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  let text = ''
  let end = 'open'
  const ended = new Promise<RawExchange>(resolve => {
    socket.on('data', chunk => {
      text += chunk.toString('latin1')
    })
    socket.on('end', () => {
      end = 'end'
    })
    socket.on('error', (error: NodeJS.ErrnoException) => {
      end = error.code ?? error.message
    })
    socket.on('close', () => resolve({ text, end }))
  })
  socket.write(request)
  return { now: () => ({ text, end }), abandon: () => void socket.destroy(), ended: () => ended }
}

/** The text of an HTTP/1.1 request with the credentials of an emulator. */
export function requestText(emulator: Emulator, method: string, path: string, body?: unknown): string {
  const content = body === undefined ? '' : JSON.stringify(body)
  return [
    `${method} ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${emulator.port}`,
    `x-api-key: ${emulator.apiKey}`,
    `x-api-secret: ${emulator.apiSecret}`,
    ...(body === undefined ? [] : ['Content-Type: application/json']),
    `Content-Length: ${Buffer.byteLength(content)}`,
    '',
    content,
  ].join('\r\n')
}
