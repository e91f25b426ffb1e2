import type { ClockChange } from './clock.ts'
import type { FaultInput } from './faults/fault-input.ts'
import type { Fault } from './faults/fault-set.ts'
import type { PlatformOptionsChange } from './platform-options.ts'
import type { LoggedRequest, RequestCounts } from './requests/request-log.ts'
import type { Seed } from './seed/seed-shape.ts'
import type { KeyRecord } from './state/record.ts'
import type { ChangeListener } from './state/store.ts'

/** A project with the credentials of its bootstrap key; both are empty once that key was deleted. */
export interface EmulatorProject {
  readonly id: string
  readonly name: string
  readonly apiKey: string
  readonly apiSecret: string
}

/** A running emulator, as the program that started it controls it. */
export interface Emulator {
  /** Where the platform's API is served, base path included, without a slash at its end. */
  readonly endpoint: string
  /** Scheme, host and port: `/__admin` is below this. */
  readonly origin: string
  readonly port: number
  /** The path of the keys, where it is another one than the contract's first: as `api_keys_path` takes it. */
  readonly apiKeysPath?: string
  /** The first project and the credentials of its bootstrap key, as they were at the start. */
  readonly projectId: string
  readonly apiKey: string
  readonly apiSecret: string
  /** Every project that there is now. */
  readonly projects: readonly EmulatorProject[]
  readonly faults: {
    /** Throws EkbError `EMULATOR_INPUT_INVALID`. */
    add(fault: FaultInput): Fault
    list(): readonly Fault[]
    remove(id: string): boolean
    clear(): void
  }
  /** The platform requests since the start or the last clearing, oldest first. */
  journal(): readonly LoggedRequest[]
  counts(): RequestCounts
  clearJournal(): void
  /** A project's keys with their values, oldest first. Default: the first project. Unknown: none. */
  keys(projectId?: string): readonly KeyRecord[]
  /** Adds projects and keys. Throws EkbError `SEED_INVALID`. */
  seed(seed: Seed): void
  reset(): void
  /** The emulator's time. */
  now(): Date
  /** Moves the clock on: `"91d"`, or milliseconds. */
  advance(duration: string | number): void
  setClock(change: ClockChange): void
  /** Real milliseconds that every platform request waits. */
  setLatency(ms: number): void
  setBehaviour(change: PlatformOptionsChange): void
  /** Calls the listener after every change of projects, keys or clock; the result ends that. */
  subscribe(listener: ChangeListener): () => void
  /** Ends every connection, then gives port, data file and lock back. May be called twice. */
  close(): Promise<void>
}
