import { ActivityLog } from './activity/activity-log.ts'
import type { PageAudit } from './audit/page-audit.ts'
import type { ListLayout } from './card/list-layout.ts'
import { FaultSet } from './faults/fault-set.ts'
import { ListCache } from './http/list-cache.ts'
import { readInput } from './input/read-input.ts'
import { type PlatformOptions, platformOptionsChange } from './platform-options.ts'
import type { Random } from './random.ts'
import { RequestLog } from './requests/request-log.ts'
import { planSeed } from './seed/plan-seed.ts'
import { readSeed } from './seed/read-seed.ts'
import { replaceWith } from './state/mutation.ts'
import type { Store } from './state/store.ts'

/** The parts of one emulator, as its routes and its embedder share them. */
export interface EmulatorCore {
  readonly store: Store
  readonly faults: FaultSet
  readonly requests: RequestLog
  readonly activity: ActivityLog
  readonly random: Random
  /** The cache before the platform's lists. */
  readonly lists: ListCache
  /** In force for the next request. */
  platformOptions: PlatformOptions
  /** What it was when the emulator started. */
  readonly platformOptionsAtStart: PlatformOptions
  /** The form of its answers. */
  readonly layout: ListLayout
  /** Where the platform's paths begin: empty, or `/prefix` without a slash at its end. */
  readonly basePath: string
  /** What audits its keys; absent where nobody gave it one. */
  readonly audit?: PageAudit | undefined
  /** Aborted when the emulator stops: ends every wait. */
  readonly stopping: AbortSignal
  /** Shows the person who runs the emulator a message. */
  notice(message: string): void
  /** A number that support would ask for. */
  errorId(): string
  /** Changes some platform options. Throws EkbError `EMULATOR_INPUT_INVALID` and changes nothing. */
  setPlatformOptions(change: unknown): void
  /** Adds what a seed describes. Throws EkbError `SEED_INVALID` and adds nothing if it is not valid. */
  seed(text: string): void
  /** Resets keys, clock, platform options, faults and request log to the state at the start. */
  reset(): void
}

/** Builds an emulator around its filled store. A reset goes back to that. */
export function createCore(
  parts: Pick<
    EmulatorCore,
    'store' | 'random' | 'platformOptions' | 'layout' | 'basePath' | 'notice' | 'stopping' | 'audit'
  >,
): EmulatorCore {
  const { store, random } = parts
  const stateAtStart = store.state
  let failures = 0
  const core: EmulatorCore = {
    ...parts,
    platformOptionsAtStart: parts.platformOptions,
    faults: new FaultSet(random),
    requests: new RequestLog(),
    lists: new ListCache(),
    activity: new ActivityLog(() => store.now()),
    errorId: () => `err-${String(++failures).padStart(6, '0')}`,
    setPlatformOptions: change => {
      core.platformOptions = {
        ...core.platformOptions,
        ...readInput(platformOptionsChange, change, 'behaviour'),
      }
    },
    seed: text => {
      const source = readSeed(text, '(request)')
      const mutations = planSeed(source, store.state, random, store.now())
      if (mutations.length > 0) store.commit(mutations)
      if (source.seed.options) core.setPlatformOptions(source.seed.options)
    },
    reset: () => {
      // The count of keys goes on: a value that was revoked never comes back.
      store.commit([{ ...replaceWith(stateAtStart), serial: store.state.serial }])
      core.platformOptions = core.platformOptionsAtStart
      core.faults.clear()
      core.lists.clear()
      core.requests.clear()
    },
  }
  return core
}
