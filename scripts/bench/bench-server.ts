import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { RequestCounts } from '../../src/emulator/index.ts'
import type { ServerAddress } from './server.ts'

/** The server that is measured against, in a process of its own. */
export interface BenchServer extends ServerAddress {
  /** Sets for how many milliseconds each request waits. */
  setLatency(latencyMs: number): Promise<void>
  /** Moves the server's clock on: `"91d"`. */
  advance(duration: string): Promise<void>
  /** The requests since the last call, by operation. */
  takeCounts(): Promise<RequestCounts>
  close(): Promise<void>
}

/**
 * Starts the server and resolves once it listens.
 *
 * @param seed how many projects it has, and how many keys each; default: one project
 */
export async function startBenchServer(seed?: {
  readonly projects: number
  readonly keys: number
}): Promise<BenchServer> {
  const args = seed === undefined ? [] : [`${seed.projects}`, `${seed.keys}`]
  const child = fork(join(import.meta.dirname, 'server.ts'), args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const exited = once(child, 'exit')
  const address = await Promise.race([
    once(child, 'message').then(([message]) => message as ServerAddress),
    exited.then(([code]) => Promise.reject(new Error(`the server ended with exit code ${code}`))),
  ])
  const admin = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const response = await fetch(`${address.origin}/__admin${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) {
      throw new Error(
        `${method} /__admin${path} was answered with ${response.status}: ${await response.text()}`,
      )
    }
    return response
  }
  return {
    ...address,
    async setLatency(latencyMs) {
      await admin('POST', '/seed', { options: { latencyMs } })
    },
    async advance(duration) {
      await admin('POST', '/clock', { advance: duration })
    },
    async takeCounts() {
      const counts = (await (await admin('GET', '/requests/counts')).json()) as RequestCounts
      await admin('DELETE', '/requests')
      return counts
    },
    async close() {
      if (child.connected) child.disconnect()
      await exited
    },
  }
}
