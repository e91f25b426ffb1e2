import { defaultLead, defaultOverlap, readDuration } from '../../keys/plan/duration.ts'

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
  const [after, early, declared] = [read(rotateAfter, HOUR), read(rotateEarly, 0), read(overlap, 0)]
  if (after === undefined || early === undefined || declared === undefined) return undefined
  const lead = early ?? (after === null ? 0 : defaultLead(after))
  const kept = declared ?? defaultOverlap(after, lead)
  return { overlapHours: kept / HOUR, longestHours: after === null ? null : (kept + after) / HOUR }
}

function read(text: string | null | undefined, shortest: number): number | null | undefined {
  return typeof text === 'string' ? readDuration(text, shortest) : text
}
