import type { ClockSetting } from '../clock.ts'

/** One project of the emulator. */
export interface ProjectRecord {
  readonly id: string
  readonly name: string
  /** Unix milliseconds. */
  readonly createdAt: number
}

/** One key of the emulator, with everything that a platform knows of it. All values are made up. */
export interface KeyRecord {
  /** The platform's own id; shown only by servers that give ids. */
  readonly id: string
  readonly projectId: string
  readonly value: string
  readonly secret: string
  readonly name: string
  readonly type: 'privileged' | 'locked_down_viewer' | 'system'
  /** Unix milliseconds. */
  readonly createdAt: number
  /** Marks the key whose credentials the emulator hands to whoever started it. */
  readonly bootstrap?: true
}

/** Everything that an emulator keeps. It is never changed in place. */
export interface State {
  readonly projects: ReadonlyMap<string, ProjectRecord>
  /** The keys of each project in the order of their creation. */
  readonly keys: ReadonlyMap<string, readonly KeyRecord[]>
  /** How many keys were ever made: no value comes twice, not even from seeded randomness. */
  readonly serial: number
  /** The ids of keys that were deleted and are free again, the last one at the end: the newest 100. */
  readonly freed: readonly string[]
  readonly clock: ClockSetting
}

export const EMPTY_STATE: State = {
  projects: new Map(),
  keys: new Map(),
  serial: 0,
  freed: [],
  clock: { offsetMs: 0 },
}
