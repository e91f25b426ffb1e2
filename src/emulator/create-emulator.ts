import { PATH_TEMPLATES } from '../platform/contract/index.ts'
import { adminFor } from './admin.ts'
import type { EmulatorCore } from './core.ts'
import type { Emulator } from './emulator.ts'
import { bootstrapKey } from './state/new-project.ts'

/** What the program that starts an emulator gets, around its parts and where they are served. */
export function createEmulator(
  core: EmulatorCore,
  served: Pick<Emulator, 'endpoint' | 'origin' | 'port' | 'close'>,
): Emulator {
  const { store, faults, requests } = core
  const projects = () =>
    [...store.state.projects.values()].map(({ id, name }) => {
      const key = bootstrapKey(store.keys(id))
      return { id, name, apiKey: key?.value ?? '', apiSecret: key?.secret ?? '' }
    })
  const [first = { id: '', apiKey: '', apiSecret: '' }] = projects()
  const [path = PATH_TEMPLATES.keys] = core.layout.paths
  const admin = adminFor({ kind: 'program' }, core)
  return {
    ...served,
    ...(path === PATH_TEMPLATES.keys ? {} : { apiKeysPath: path }),
    projectId: first.id,
    apiKey: first.apiKey,
    apiSecret: first.apiSecret,
    get projects() {
      return projects()
    },
    faults: {
      add: fault => admin.addFault(fault),
      list: () => faults.list(),
      remove: id => admin.removeFault(id),
      clear: () => admin.clearFaults(),
    },
    journal: () => requests.list(),
    counts: () => requests.counts(),
    clearJournal: () => requests.clear(),
    keys: (projectId = first.id) => store.keys(projectId) ?? [],
    seed: seed => admin.seed(JSON.stringify(seed)),
    reset: () => admin.reset(),
    now: () => new Date(store.now()),
    advance: duration =>
      admin.setClock({ advance: typeof duration === 'number' ? `${duration}ms` : duration }),
    setClock: change => admin.setClock(change),
    setLatency: latencyMs => admin.setPlatformOptions({ latencyMs }),
    setBehaviour: change => admin.setPlatformOptions(change),
    subscribe: listener => store.subscribe(listener),
  }
}
