import { isRotatedInPlace } from '../../model/index.ts'
import { comparableText, differ } from '../differences.ts'
import type { Observation } from '../observation.ts'
import { isRenewed } from '../steps.ts'
import { saysRotated, saysUndecided } from './said.ts'

/** Whether the plan makes another key the current one, without replacing the resource. */
export function rotatesInPlace(observation: Observation): boolean {
  const { before, after, said } = observation
  if (said !== undefined) return isUpdate(observation) && saysRotated(said)
  if (!isUpdate(observation) || before === null || after === null || !isDecided(observation)) return false
  return differ(before.read('generation'), after.read('generation'))
}

/** Whether somebody has deleted the current key outside the engine. */
export function isCurrentMissing({ before }: Observation): boolean {
  return comparableText(before?.read('status')) === 'current_missing'
}

/** Whether it is a rotating key that is changed and stays. */
export function isUpdate(observation: Observation): boolean {
  return (
    isRotatedInPlace(observation.resourceType) &&
    observation.steps.includes('update') &&
    !isRenewed(observation)
  )
}

/** Whether only the apply decides whether it rotates. */
export function mayRotateInPlace(observation: Observation): boolean {
  return isUpdate(observation) && !isDecided(observation)
}

/** Where an input is known after apply only, the provider decides there, and everything is unknown in the plan. */
export function isDecided({ after, said }: Observation): boolean {
  if (said !== undefined) return !saysUndecided(said)
  return after?.read('generation').is !== 'unknown'
}
