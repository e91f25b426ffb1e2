import type { KeyAttributes, Value } from '../../model/index.ts'
import { type KeyLifetime, lifetimeOf } from '../../model/key-lifetime.ts'

const HOUR = 3_600_000

/** How long a previous key works at least by these settings, in milliseconds; null where that is not known. */
export function overlapIn(side: KeyAttributes | null): number | null {
  const hours = lifetimeIn(side)?.overlapHours
  return hours === undefined ? null : hours * HOUR
}

/** The highest age that a key reaches by these settings, its overlap included, in whole hours. */
export function longestHoursIn(side: KeyAttributes | null): number | null {
  return lifetimeIn(side)?.longestHours ?? null
}

/** Undefined too for a plan that somebody wrote by hand, with settings that no provider accepts. */
function lifetimeIn(side: KeyAttributes | null): KeyLifetime | undefined {
  return lifetimeOf({
    overlap: setting(side?.overlap),
    rotateAfter: setting(side?.rotate_after),
    rotateEarly: setting(side?.rotate_early),
  })
}

/** Undefined where it is hidden or known after apply only. */
function setting(value: Value<string> | undefined): string | null | undefined {
  return value?.is === 'known' ? value.value : undefined
}
