import type { RawAttributes } from '../safety/index.ts'
import { comparableText } from './differences.ts'
import type { Observation } from './observation.ts'
import { isRenewed } from './steps.ts'

/** Where an instance gets its new name from: the address of another instance, or null if the name is new. */
export interface CountShift {
  readonly from: string | null
}

/**
 * The instances of a `count` that shifted: they take over the name of another instance, or another one takes over
 * theirs. Only the names show it, because an engine only says that the instances cannot be updated.
 */
export function countShifts(observations: readonly Observation[]): ReadonlyMap<Observation, CountShift> {
  const shifts = new Map<Observation, CountShift>()
  const blocks = Map.groupBy(
    observations.filter(({ counted, deposed }) => counted !== null && deposed === null),
    ({ counted }) => counted?.block ?? '',
  )
  for (const instances of blocks.values()) {
    const had = byName(instances, ({ before }) => before)
    const gets = byName(instances, ({ after }) => after)
    for (const instance of instances) {
      const [old, now] = [nameIn(instance.before), nameIn(instance.after)]
      if (now === undefined || old === now || !(isRenewed(instance) || instance.steps.includes('create')))
        continue
      const from = had.get(now)
      if (from !== undefined) shifts.set(instance, { from: from.address })
      else if (old !== undefined && gets.has(old)) shifts.set(instance, { from: null })
    }
  }
  return shifts
}

function byName(
  instances: readonly Observation[],
  side: (instance: Observation) => RawAttributes | null,
): ReadonlyMap<string, Observation> {
  return new Map(
    instances.flatMap(instance => {
      const name = nameIn(side(instance))
      return name === undefined ? [] : [[name, instance] as const]
    }),
  )
}

function nameIn(side: RawAttributes | null): string | undefined {
  return comparableText(side?.read('name'))
}
