import { readFileSync } from 'node:fs'
import { getRequestListener } from '@hono/node-server'
import { ekbError } from '../core/messages/errors/index.ts'
import { systemReason } from '../core/system-reason.ts'
import type { ContractCard } from '../platform/card/contract-card.ts'
import { CONTRACT_LAYOUT, layoutOf } from './card/list-layout.ts'
import { notPlayed, optionsOfCard, seedOfCard } from './card/play-card.ts'
import { readCard } from './card/read-card.ts'
import { changeClock, clockChange } from './clock.ts'
import { createCore } from './core.ts'
import { createEmulator } from './create-emulator.ts'
import type { Emulator } from './emulator.ts'
import { entry } from './http/entry.ts'
import { listen } from './http/listen.ts'
import { readInput } from './input/read-input.ts'
import type { EmulatorOptions } from './options.ts'
import { openDataFile } from './persistence/data-file.ts'
import { DEFAULT_PLATFORM_OPTIONS, type PlatformOptions, platformOptionsChange } from './platform-options.ts'
import { type Random, seededRandom, systemRandom } from './random.ts'
import { planSeed } from './seed/plan-seed.ts'
import { readSeed, type SeedSource } from './seed/read-seed.ts'
import type { Seed } from './seed/seed-shape.ts'
import { missingBootstrapKeys } from './state/new-project.ts'
import { EMPTY_STATE } from './state/record.ts'
import { Store } from './state/store.ts'

/** Drops a message. */
const unheard = (): void => undefined

/** The project of an emulator without a seed. */
const DEFAULT_PROJECT = { id: `e4b0${'1'.padStart(18, '0')}`, name: 'Default Project' }
const DEFAULT_SEED: Seed = { projects: [DEFAULT_PROJECT] }

/**
 * Starts an emulator of the platform's API keys.
 *
 * @throws EkbError if an option, the seed, the data file or the port cannot be used; nothing is left behind
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { notice = unheard, realNow = Date.now } = options
  const random = options.randomSeed === undefined ? systemRandom : seededRandom(options.randomSeed)
  const basePath = readBasePath(options.basePath ?? '')
  const source = readSource(options)
  const card = readCardOf(options)
  const layout = card === undefined ? CONTRACT_LAYOUT : layoutOf(card)
  for (const part of card === undefined ? [] : notPlayed(card)) notice(part)
  const platformOptions = {
    ...DEFAULT_PLATFORM_OPTIONS,
    ...(card === undefined ? {} : optionsOfCard(card)),
    ...source.seed.options,
    ...readPlatformOptions(options),
  }
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
    fill(
      store,
      source,
      card === undefined ? DEFAULT_SEED : seedOfCard(card, DEFAULT_PROJECT),
      random,
      options,
    )
    const core = createCore({
      ...{ store, random, platformOptions, layout, basePath, notice, audit: options.audit },
      stopping: stopping.signal,
    })
    let endpoint = ''
    const page = { endpoint: () => endpoint, remote: options.remotePage ?? false }
    const listener = getRequestListener(entry(core, page) as never, { overrideGlobalObjects: false })
    const { host = '127.0.0.1', port = 0, tls } = options
    const listening = await listen(listener, { host, port, tls })
    endpoint = `${listening.origin}${basePath}`
    let closed: Promise<void> | undefined
    return createEmulator(core, {
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

function fill(
  store: Store,
  source: SeedSource,
  otherwise: Seed,
  random: Random,
  options: EmulatorOptions,
): void {
  const { notice = unheard } = options
  if (options.clock !== undefined) {
    const change = readInput(clockChange, options.clock, 'clock change')
    store.commit([{ op: 'clock', clock: changeClock(store.state.clock, change, store.realNow()) }])
  }
  if (store.state.projects.size === 0) {
    const filled = (source.seed.projects ?? []).length > 0 ? source : { ...source, seed: otherwise }
    store.commit(planSeed(filled, store.state, random, store.now()))
    return
  }
  if ((source.seed.projects ?? []).length > 0) {
    notice(
      `${options.dataFile} already has projects: the projects and keys of the seed were left out, ` +
        'its options count. Remove the data file to begin with the seed again.',
    )
  }
  const missing = missingBootstrapKeys(store.state, random, store.now())
  if (missing.length > 0) {
    store.commit(missing)
    notice(`${missing.length} project(s) had lost the bootstrap key and got a new one.`)
  }
}

function readSource(options: EmulatorOptions): SeedSource {
  if (options.seedFile === undefined)
    return readSeed(JSON.stringify(options.seed ?? {}, null, 2), '(options)')
  return readSeed(readText('seed', options.seedFile), options.seedFile)
}

/** The card to play, if there is one. */
function readCardOf({ card, cardFile }: EmulatorOptions): ContractCard | undefined {
  if (cardFile !== undefined) return readCard(readText('contract card', cardFile), cardFile)
  return card === undefined ? undefined : readCard(JSON.stringify(card, null, 2), '(options)')
}

function readText(what: string, file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw ekbError('FILE_UNREADABLE', { what, file, reason: systemReason(error) }, { cause: error })
  }
}

function readPlatformOptions(options: EmulatorOptions): Partial<PlatformOptions> {
  const names = Object.keys(DEFAULT_PLATFORM_OPTIONS) as (keyof PlatformOptions)[]
  const given = Object.fromEntries(
    names.filter(name => options[name] !== undefined).map(name => [name, options[name]]),
  )
  return readInput(platformOptionsChange, given, 'emulator option')
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
