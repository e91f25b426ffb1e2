import { preview } from '../requests/fingerprint.ts'
import type { KeyRecord } from '../state/record.ts'
import type { Activity, NamedKey } from './activity.ts'

const KEPT = 2000

/** What has to be said of every activity; the rest has a meaning when it is left out: null, or false. */
export type ActivityNote = Pick<Activity, 'actor' | 'action'> & Partial<Omit<Activity, 'id' | 'time'>>

/** What happened since the emulator started, the newest 2000. Neither a reset nor the request log clears it. */
export class ActivityLog {
  readonly #now: () => number
  readonly #listeners = new Set<(activity: Activity) => void>()
  #entries: Activity[] = []
  #last = 0

  /** @param now the emulator's time in Unix milliseconds */
  constructor(now: () => number) {
    this.#now = now
  }

  /** Notes what happened. The function that it returns adds what turns out later. */
  record(note: ActivityNote): (change: Partial<ActivityNote>) => void {
    const id = ++this.#last
    const activity = { ...UNSAID, ...note, id, time: new Date(this.#now()).toISOString() }
    this.#entries.push(activity)
    if (this.#entries.length > KEPT) this.#entries.shift()
    this.#tell(activity)
    return change => {
      const place = id - (this.#entries[0]?.id ?? 0)
      const known = this.#entries[place]
      if (known === undefined) return
      const changed = { ...known, ...change }
      this.#entries[place] = changed
      this.#tell(changed)
    }
  }

  /** Oldest first. */
  list(): readonly Activity[] {
    return this.#entries
  }

  /** Calls `listener` with every new activity, and again with each one that changed. */
  subscribe(listener: (activity: Activity) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #tell(activity: Activity): void {
    for (const listener of this.#listeners) listener(activity)
  }
}

/** A key as an activity names it. */
export function namedKey({ id, name, type, value }: KeyRecord): NamedKey {
  return { id, name, type, preview: preview(value) }
}

const UNSAID = {
  project: null,
  key: null,
  detail: null,
  pending: false,
  status: null,
  fault: null,
  durationMs: null,
} as const
