import type { KeyClass } from '../model/index.ts'
import type { RawAttributes, RawValue } from '../safety/index.ts'
import { differ } from './differences.ts'
import type { Observation } from './observation.ts'
import { mayRotateInPlace, rotatesInPlace } from './rotating/index.ts'
import { isRenewed } from './steps.ts'

const PRIVILEGE: Readonly<Record<string, number>> = { locked_down_viewer: 0, privileged: 1 }

/**
 * How the permissions of a key change. A type that is hidden or known only after apply is neither more nor less:
 * what a plan leaves out of `after` is not a loss of permissions.
 */
export function typeClass(observation: Observation): KeyClass | null {
  const { before, after, steps } = observation
  if (after === null) return null
  const now = after.read('type')
  if (before === null || !isOther(observation))
    return steps.includes('create') && !isTypeKnown(after) && now.is !== 'absent' ? 'type-not-known' : null
  const old = before.read('type')
  // One side alone shows no change, and a viewer never has more permissions than the key before it.
  if ((old.is === 'absent') !== (now.is === 'absent')) return isViewer(now) ? null : 'type-not-known'
  if (!differ(old, now)) return null
  if (old.is !== 'known' || now.is !== 'known') return 'type-not-known'
  const [from, to] = [PRIVILEGE[String(old.value)], PRIVILEGE[String(now.value)]]
  if (from === undefined || to === undefined) return 'type-not-known'
  if (to > from) return 'escalate'
  return to < from ? 'de-escalate' : null
}

/** Whether there may be another key afterwards. */
function isOther(observation: Observation): boolean {
  return isRenewed(observation) || rotatesInPlace(observation) || mayRotateInPlace(observation)
}

function isViewer(type: RawValue): boolean {
  return type.is === 'known' && type.value === 'locked_down_viewer'
}

function isTypeKnown(side: RawAttributes): boolean {
  return side.read('type').is === 'known'
}
