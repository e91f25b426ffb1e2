import { known } from '../findings/index.ts'
import type { KeyAttributes, KeyChange } from '../model/index.ts'
import type { KeyFacts, KeySide } from './report.ts'

/** What is known of a change beside its classes, without what may not be shown. */
export function keyFacts(key: KeyChange): KeyFacts {
  const { previousAddress, order, before, after, why, usedBy, times, drift, notes } = key
  return {
    previousAddress,
    order,
    before: sideOf(before),
    after: sideOf(after),
    why,
    usedBy,
    times,
    drift,
    notes,
  }
}

function sideOf(side: KeyAttributes | null): KeySide | null {
  return (
    side && {
      name: known(side.name),
      type: known(side.type),
      projectId: known(side.project_id),
      rotateAfter: known(side.rotate_after),
      deletionProtection: known(side.deletion_protection),
      storeSecret: known(side.store_secret),
    }
  )
}
