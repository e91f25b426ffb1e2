import { ekbError } from '../core/messages/errors/index.ts'
import { type Checked, flag, object, text } from './input/check.ts'
import { dateProblem, parseShift, shiftProblem } from './input/duration.ts'

/** How the emulator's time follows real time. */
export interface ClockSetting {
  /** Milliseconds added to the real time. Without effect while frozen. */
  readonly offsetMs: number
  /** The time at which the clock stands still, in Unix milliseconds; absent while it runs. */
  readonly frozenAt?: number
}

/** What a change of the clock looks like: `{advance: "91d"}`, `{advance: "-2h"}`, `{now: "2026-03-01", frozen: true}`. */
export const clockChange = object(
  {},
  { advance: text({ accepts: shiftProblem }), now: text({ accepts: dateProblem }), frozen: flag },
)

/** From here the text of a date has more digits and no longer sorts as its date. */
const LATEST = Date.UTC(10_000, 0)

/** The earliest time of a platform. */
const EARLIEST = 0

export type ClockChange = Checked<typeof clockChange>

/** The time of a clock that is set so. */
export function clockNow(setting: ClockSetting, realNow: number): number {
  return setting.frozenAt ?? realNow + setting.offsetMs
}

/**
 * The setting after a change. A frozen clock that is advanced or set stays frozen, at the new time;
 * one that is released continues from the time at which it stood.
 *
 * @throws EkbError `EMULATOR_INPUT_INVALID` for a change that is empty or contradicts itself
 */
export function changeClock(setting: ClockSetting, change: ClockChange, realNow: number): ClockSetting {
  if (Object.keys(change).length === 0) {
    throw refused('give one of "advance", "now" or "frozen"')
  }
  if (change.advance !== undefined && change.now !== undefined) {
    throw refused('"advance" and "now" exclude each other')
  }
  const from = clockNow(setting, realNow)
  const now =
    change.now === undefined ? from + (parseShift(change.advance ?? '0ms') ?? 0) : Date.parse(change.now)
  if (now >= LATEST) throw refused('the new time is beyond the year 9999')
  if (now < EARLIEST) throw refused('the new time is before the year 1970')
  const frozen = change.frozen ?? setting.frozenAt !== undefined
  return { offsetMs: now - realNow, ...(frozen ? { frozenAt: now } : {}) }
}

function refused(problem: string): Error {
  return ekbError('EMULATOR_INPUT_INVALID', { what: 'clock change', problems: problem })
}
