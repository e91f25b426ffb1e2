import type { ClockView } from '../../wire.ts'

/** How the emulator's clock stood when it was read. */
export interface ClockReading {
  /** The emulator's time, in Unix milliseconds. */
  readonly now: number
  /** The browser's time at that moment, in Unix milliseconds. */
  readonly readAt: number
  /** By how many milliseconds the emulator is ahead of its own machine's time. */
  readonly offset: number
  readonly frozen: boolean
}

/** Reads what the emulator tells of its clock. `at` is the browser's time. */
export function readClock(view: ClockView, at: number): ClockReading {
  return { now: Date.parse(view.now), readAt: at, offset: view.offset_ms, frozen: view.frozen }
}

/** The emulator's time at a moment of the browser's. */
export function timeAt(clock: ClockReading, at: number): number {
  return clock.frozen ? clock.now : clock.now + (at - clock.readAt)
}

/** Whether the clock is somewhere else than the real time. */
export function isShifted({ offset, frozen }: ClockReading): boolean {
  return frozen || Math.abs(offset) > 2000
}
