import type { RawAttributes } from '../safety/index.ts'
import { comparable } from './differences.ts'
import type { Observation } from './observation.ts'
import { isRenewed } from './steps.ts'

/**
 * For every instance of a `count` that takes over what another one had: the address of that other. It is told
 * by the names: the new name of one is the old name of another.
 */
export function countShifts(observations: readonly Observation[]): ReadonlyMap<Observation, string> {
  const shifts = new Map<Observation, string>()
  const blocks = Map.groupBy(
    observations.filter(({ counted, deposed }) => counted !== null && deposed === null),
    ({ counted }) => counted?.block ?? '',
  )
  for (const instances of blocks.values()) {
    const before = new Map(instances.map(instance => [nameIn(instance.before), instance]))
    for (const instance of instances) {
      const name = nameIn(instance.after)
      const from = name === undefined ? undefined : before.get(name)
      if (
        from !== undefined &&
        from !== instance &&
        isRenewed(instance) &&
        nameIn(instance.before) !== name
      ) {
        shifts.set(instance, from.address)
      }
    }
  }
  return shifts
}

function nameIn(side: RawAttributes | null): string | undefined {
  return comparable(side?.read('name'))
}
