import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A TCP connection between browser and emulator that a test can break. */
export interface BreakableWay {
  /** What the browser opens instead of the emulator. */
  readonly origin: string
  /** Ends every connection and lets no new one through. */
  cut(): void
  /** Lets nothing through any more, and closes nothing: a cable that was pulled. */
  freeze(): void
  /** Lets new connections through again. */
  mend(): void
  /** Leads new connections to another port from now on. */
  lead(port: number): void
}

/** Opens a way to a port of this machine; it is closed with the test. */
export async function breakableWay(port: number): Promise<BreakableWay> {
  const pairs = new Set<readonly [Socket, Socket]>()
  let isCut = false
  let target = port
  const server = createServer(inner => {
    if (isCut) {
      inner.destroy()
      return
    }
    const outer = connect(target, '127.0.0.1')
    const pair = [inner, outer] as const
    pairs.add(pair)
    inner.pipe(outer)
    outer.pipe(inner)
    for (const socket of pair) {
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        pairs.delete(pair)
        for (const other of pair) other.destroy()
      })
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => {
    isCut = true
    for (const [inner] of pairs) inner.destroy()
  }
  onTestFinished(() => {
    cut()
    server.close()
  })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    freeze: () => {
      for (const pair of pairs) {
        for (const socket of pair) socket.unpipe().pause()
      }
    },
    mend: () => {
      isCut = false
    },
    lead: next => {
      target = next
    },
  }
}
