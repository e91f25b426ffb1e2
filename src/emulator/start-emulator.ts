import { readFileSync } from 'node:fs'
import { getRequestListener } from '@hono/node-server'
import { ekbError } from '../platform/errors/index.ts'
import { type Behaviour, behaviourChange, DEFAULT_BEHAVIOUR } from './behaviour.ts'
import { type ClockChange, changeClock, clockChange } from './clock.ts'
import type { EmulatorCore } from './core.ts'
import type { Emulator } from './emulator.ts'
import { FaultSet } from './faults/fault-set.ts'
import { entry } from './http/entry.ts'
import { listen, type TlsIdentity } from './http/listen.ts'
import { readInput } from './input/read-input.ts'
import { openDataFile } from './persistence/data-file.ts'
import { type Random, seededRandom, systemRandom } from './random.ts'
import { RequestLog } from './requests/request-log.ts'
import { planSeed } from './seed/plan-seed.ts'
import { readSeed, type SeedSource } from './seed/read-seed.ts'
import type { Seed } from './seed/seed-shape.ts'
import { type Mutation, replaceWith } from './state/mutation.ts'
import { bootstrapKey, missingBootstrapKeys } from './state/new-project.ts'
import { EMPTY_STATE } from './state/record.ts'
import { Store } from './state/store.ts'

/** How an emulator is started. Ways of the server that are given here win over those of a seed. */
export interface EmulatorOptions extends Partial<Behaviour> {
  /** Default: `127.0.0.1`. */
  readonly host?: string
  /** Default: 0, a free one. */
  readonly port?: number
  /** A prefix of every platform path, such as `/ekb`. Default: none. */
  readonly basePath?: string
  /** Serves HTTPS with this identity instead of HTTP. */
  readonly tls?: TlsIdentity
  /** Keeps projects, keys and clock in this file. Default: in memory alone. */
  readonly dataFile?: string
  /** Lines of that file from which on it is shortened. Default: 1000. */
  readonly compactAfter?: number
  /** Fills the emulator. Default: one project. Ignored, but for its options, where the data file has projects. */
  readonly seed?: Seed
  /** The same from a YAML or JSON file; not together with `seed`. */
  readonly seedFile?: string
  /** Makes keys, secrets, ids and chances the same in every run. Default: the system's randomness. */
  readonly randomSeed?: string
  /** How the clock is set at the start. Default: the real time, or the data file's. */
  readonly clock?: ClockChange
  /** What the person who runs the emulator has to know. Default: nobody hears it. */
  readonly notice?: (message: string) => void
  /** The real time in Unix milliseconds. Default: the system's. */
  readonly realNow?: () => number
}

/** Takes what nobody asked to hear. */
const unheard = (): void => undefined

/** The project of an emulator that was given none. */
const DEFAULT_SEED: Seed = { projects: [{ id: `e4b0${'1'.padStart(18, '0')}`, name: 'Default Project' }] }

/**
 * Starts an emulator of the platform's API keys.
 *
 * @throws EkbError where an option, the seed, the data file or the port cannot be used; nothing is left behind
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { notice = unheard, realNow = Date.now } = options
  const random = options.randomSeed === undefined ? systemRandom : seededRandom(options.randomSeed)
  const basePath = readBasePath(options.basePath ?? '')
  const source = readSource(options)
  const behaviour = { ...DEFAULT_BEHAVIOUR, ...source.seed.options, ...readBehaviour(options) }
  const data =
    options.dataFile === undefined
      ? undefined
      : openDataFile(options.dataFile, {
          notice,
          ...(options.compactAfter === undefined ? {} : { compactAfter: options.compactAfter }),
        })
  const stopping = new AbortController()
  try {
    const store = new Store(data?.state ?? EMPTY_STATE, { persistence: data, realNow })
    fill(store, source, random, options)
    const core = newCore({ store, random, behaviour, basePath, notice, stopping: stopping.signal })
    let endpoint = ''
    const listener = getRequestListener(entry(core, () => endpoint) as never, {
      overrideGlobalObjects: false,
    })
    const { host = '127.0.0.1', port = 0, tls } = options
    const listening = await listen(listener, { host, port, tls })
    endpoint = `${listening.origin}${basePath}`
    let closed: Promise<void> | undefined
    return newEmulator(core, {
      endpoint,
      origin: listening.origin,
      port: listening.port,
      close: () => {
        stopping.abort()
        closed ??= listening.close().then(() => data?.close())
        return closed
      },
    })
  } catch (error) {
    data?.close()
    throw error
  }
}

function fill(store: Store, source: SeedSource, random: Random, options: EmulatorOptions): void {
  const { notice = unheard } = options
  if (options.clock !== undefined) {
    const change = readInput(clockChange, options.clock, 'clock change')
    store.commit([{ op: 'clock', clock: changeClock(store.state.clock, change, store.realNow()) }])
  }
  if (store.state.projects.size === 0) {
    const filled = (source.seed.projects ?? []).length > 0 ? source : { ...source, seed: DEFAULT_SEED }
    store.commit(planSeed(filled, store.state, random, store.now()))
    return
  }
  if ((source.seed.projects ?? []).length > 0) {
    notice(
      `${options.dataFile} already has projects: the projects and keys of the seed were left out, ` +
        'its options count. Remove the data file to begin with the seed again.',
    )
  }
  const missing: Mutation[] = missingBootstrapKeys(store.state, random, store.now())
  if (missing.length > 0) {
    store.commit(missing)
    notice(`${missing.length} project(s) had lost the bootstrap key and got a new one.`)
  }
}

function newCore(
  parts: Pick<EmulatorCore, 'store' | 'random' | 'behaviour' | 'basePath' | 'notice' | 'stopping'>,
): EmulatorCore {
  const { store, random } = parts
  const atStart = { state: store.state, behaviour: parts.behaviour }
  let failures = 0
  const core: EmulatorCore = {
    ...parts,
    faults: new FaultSet(random),
    requests: new RequestLog(),
    errorId: () => `err-${String(++failures).padStart(6, '0')}`,
    behave: change => {
      core.behaviour = { ...core.behaviour, ...readInput(behaviourChange, change, 'behaviour') }
    },
    seed: text => {
      const source = readSeed(text, '(request)')
      const mutations = planSeed(source, store.state, random, store.now())
      if (mutations.length > 0) store.commit(mutations)
      if (source.seed.options) core.behave(source.seed.options)
    },
    reset: () => {
      // The count of keys goes on: a value that was revoked never comes back.
      store.commit([{ ...replaceWith(atStart.state), serial: store.state.serial }])
      core.behaviour = atStart.behaviour
      core.faults.clear()
      core.requests.clear()
    },
  }
  return core
}

function newEmulator(
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
  const setClock = (change: ClockChange) => {
    const checked = readInput(clockChange, change, 'clock change')
    store.commit([{ op: 'clock', clock: changeClock(store.state.clock, checked, store.realNow()) }])
  }
  return {
    ...served,
    projectId: first.id,
    apiKey: first.apiKey,
    apiSecret: first.apiSecret,
    get projects() {
      return projects()
    },
    faults: {
      add: fault => faults.add(fault, store.state),
      list: () => faults.list(),
      remove: id => faults.remove(id),
      clear: () => faults.clear(),
    },
    journal: () => requests.list(),
    counts: () => requests.counts(),
    clearJournal: () => requests.clear(),
    keys: (projectId = first.id) => store.keys(projectId) ?? [],
    seed: seed => core.seed(JSON.stringify(seed)),
    reset: () => core.reset(),
    now: () => new Date(store.now()),
    advance: duration => setClock({ advance: typeof duration === 'number' ? `${duration}ms` : duration }),
    setClock,
    setLatency: latencyMs => core.behave({ latencyMs }),
    setBehaviour: change => core.behave(change),
    subscribe: listener => store.subscribe(listener),
  }
}

function readSource(options: EmulatorOptions): SeedSource {
  if (options.seedFile === undefined)
    return readSeed(JSON.stringify(options.seed ?? {}, null, 2), '(options)')
  let text: string
  try {
    text = readFileSync(options.seedFile, 'utf8')
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message
    throw ekbError('FILE_UNREADABLE', { what: 'seed', file: options.seedFile, reason }, { cause: error })
  }
  return readSeed(text, options.seedFile)
}

function readBehaviour(options: EmulatorOptions): Partial<Behaviour> {
  const names = Object.keys(DEFAULT_BEHAVIOUR) as (keyof Behaviour)[]
  const given = Object.fromEntries(
    names.filter(name => options[name] !== undefined).map(name => [name, options[name]]),
  )
  return readInput(behaviourChange, given, 'emulator option')
}

function readBasePath(path: string): string {
  const base = path.replace(/\/+$/, '')
  if (base === '' || /^(\/[A-Za-z0-9._~-]+)+$/.test(base)) return base
  throw ekbError('EMULATOR_INPUT_INVALID', {
    what: 'base path',
    problems:
      'it must look like "/prefix": a slash, then letters, digits, dots, dashes, tildes or underscores',
  })
}
