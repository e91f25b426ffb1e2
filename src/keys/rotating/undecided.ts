import { isKnown, type Planned } from '../state/inputs.ts'
import type { RotatingInputs } from './model.ts'
import type { PriorRotating } from './prior.ts'
import { overlapping } from './state.ts'

/**
 * The inputs that are not known yet and decide about a rotation or a deletion. An engine that plans once more
 * during the apply refuses whatever it did not see before, so nothing may be decided beside them.
 */
export function undecidedInputs(
  { state, beside }: PriorRotating,
  planned: Planned<RotatingInputs>,
): readonly string[] {
  const overlaps = overlapping(state).length > 0
  const { keepers } = planned
  const keepersOpen = !isKnown(keepers) || Object.values(keepers ?? {}).some(entry => !isKnown(entry))
  const keepersCount = state.inputs.keepers !== null && Object.keys(state.inputs.keepers).length > 0
  const open: readonly (readonly [name: string, isOpen: boolean])[] = [
    ['type', !isKnown(planned.type)],
    ['keepers', keepersCount && keepersOpen],
    ['rotate_after', !isKnown(planned.rotate_after)],
    ['rotate_early', !isKnown(planned.rotate_early) && planned.rotate_after !== null],
    ['overlap', !isKnown(planned.overlap) && (overlaps || (beside.strays ?? []).length > 0)],
    ['revoke_previous', !isKnown(planned.revoke_previous) && overlaps && !beside.adopted],
  ]
  return open.filter(([, isOpen]) => isOpen).map(([name]) => name)
}

/** Schedule inputs as they are once nothing that counts is unknown. */
export function knownSchedule({
  rotate_after: after,
  rotate_early: early,
  overlap,
}: Planned<RotatingInputs>): Pick<RotatingInputs, 'rotate_after' | 'rotate_early' | 'overlap'> {
  return {
    rotate_after: isKnown(after) ? after : null,
    rotate_early: isKnown(early) ? early : null,
    overlap: isKnown(overlap) ? overlap : null,
  }
}
