import { parseAge } from '../../keys/plan/rotation.ts'
import { overlapOf } from '../../keys/rotating/overlap.ts'

const HOUR = 3_600_000

/** The settings of a rotating key that decide about time: null where nothing is set, undefined where it is not known. */
export interface LifetimeSettings {
  readonly overlap: string | null | undefined
  readonly rotateAfter: string | null | undefined
  readonly rotateEarly: string | null | undefined
}

/** How long keys of a rotating key work, in hours. */
export interface KeyLifetime {
  /** How long a previous key works at least. */
  readonly overlapHours: number
  /** The highest age that a key reaches, its overlap included; null where age does not rotate it. */
  readonly longestHours: number | null
}

/** How long keys work by these settings; undefined where that is not known, or no provider takes the settings. */
export function lifetimeOf({ overlap, rotateAfter, rotateEarly }: LifetimeSettings): KeyLifetime | undefined {
  if (overlap === undefined || rotateAfter === undefined || rotateEarly === undefined) return undefined
  try {
    const kept = overlapOf({ overlap, rotate_after: rotateAfter, rotate_early: rotateEarly })
    const longest = rotateAfter === null ? null : (kept + parseAge(rotateAfter)) / HOUR
    return { overlapHours: kept / HOUR, longestHours: longest }
  } catch {
    return undefined
  }
}
