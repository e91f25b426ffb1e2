import type { KeyChange, KeyClass } from '../model/index.ts'
import type { Observation } from './observation.ts'

type Steps = Pick<Observation, 'steps' | 'deposed'>

/** Whether a new key replaces an old one that is deleted. */
export function isReplaced({ steps }: Steps): boolean {
  return steps.includes('replace') || (steps.includes('create') && steps.includes('delete'))
}

/** Whether there is a new key afterwards, whatever happens to the old one. */
export function isRenewed(observation: Steps): boolean {
  return (
    isReplaced(observation) || (observation.steps.includes('forget') && observation.steps.includes('create'))
  )
}

/** Which half of a replacement comes first. */
export function orderOf(observation: Steps): KeyChange['order'] {
  if (!isReplaced(observation)) return null
  if (observation.steps.includes('replace')) return 'unknown'
  return observation.steps.indexOf('create') < observation.steps.indexOf('delete') ? 'new-first' : 'old-first'
}

const ROTATIONS = {
  'new-first': 'rotate-with-overlap',
  'old-first': 'rotate-with-gap',
  unknown: 'rotate',
} as const

/** The classes that follow from the steps alone. */
export function stepClasses(observation: Steps): KeyClass[] {
  const { steps, deposed } = observation
  const order = orderOf(observation)
  const classes: KeyClass[] = []
  if (deposed !== null) classes.push('left-over')
  if (steps.includes('unknown')) classes.push('unknown-action')
  if (order !== null) classes.push(ROTATIONS[order])
  else {
    if (steps.includes('create')) classes.push('create')
    if (steps.includes('delete')) classes.push('revoke')
  }
  if (steps.includes('forget')) classes.push('forget')
  if (steps.includes('update')) classes.push('update-in-place')
  if (steps.includes('read')) classes.push('read-at-run-time')
  return classes
}
