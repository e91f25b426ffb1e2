import { clockNow } from './clock.ts'
import type { Store } from './state/store.ts'

/** The clock as the admin API and the page tell it. */
export interface ClockView {
  /** The emulator's time; RFC 3339. */
  readonly now: string
  /** By how many milliseconds it is ahead of the real time. */
  readonly offset_ms: number
  readonly frozen: boolean
}

/** How the clock of a store stands. */
export function clockView(store: Store): ClockView {
  const { clock } = store.state
  const realNow = store.realNow()
  const now = clockNow(clock, realNow)
  return {
    now: new Date(now).toISOString(),
    offset_ms: now - realNow,
    frozen: clock.frozenAt !== undefined,
  }
}
