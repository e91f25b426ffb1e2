/**
 * The process that both providers talk to: the emulator, and the answers that the Go provider needs beside
 * those of the platform. It ends when its parent does.
 */
import { type EmulatorProject, startEmulator } from '../../src/emulator/index.ts'
import { seedsOf } from './seeds-of.ts'

const [projects = 0, keys = 0] = process.argv.slice(2).map(Number)
const [first = [], ...others] = seedsOf(projects, keys)
const emulator = await startEmulator({
  ids: true,
  createIds: true,
  randomSeed: 'benchmark',
  ...(projects > 0 && { seed: { projects: first } }),
})
for (const some of others) emulator.seed({ projects: some })
// The platform cannot be asked for one key, which is all that the Go provider knows to ask. Here it can, and
// the answer costs the server nothing: better than anything the platform itself could offer it.
emulator.faults.add({
  match: { method: 'GET', pathRegexp: '^/api/keys/[^/]+$' },
  effect: { status: 200, body: { key_type: 'locked_down_viewer' } },
})
const { endpoint, origin, apiKey, apiSecret, projectId, projects: all } = emulator
process.send?.({ endpoint, origin, apiKey, apiSecret, projectId, projects: all } satisfies ServerAddress)
process.once('disconnect', () => void emulator.close())

/** What the parent is told once the server listens. */
export interface ServerAddress {
  readonly endpoint: string
  /** Scheme, host and port; the admin API is below it. */
  readonly origin: string
  readonly apiKey: string
  readonly apiSecret: string
  readonly projectId: string
  /** Every project, with credentials of its own. */
  readonly projects: readonly EmulatorProject[]
}
