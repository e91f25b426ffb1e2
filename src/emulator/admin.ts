import type { Actor } from './activity/activity.ts'
import { changeClock, clockChange } from './clock.ts'
import type { EmulatorCore } from './core.ts'
import type { FaultEffect } from './faults/fault-input.ts'
import type { Fault } from './faults/fault-set.ts'
import { readInput } from './input/read-input.ts'
import type { PlatformOptions } from './platform-options.ts'

/**
 * What testers do with an emulator. Each operation is recorded in the activity with its actor. What is refused
 * throws, as the parts themselves do, and is not recorded.
 */
export interface Admin {
  reset(): void
  /** @param text YAML or JSON. Throws EkbError `SEED_INVALID`. */
  seed(text: string): void
  /** Throws EkbError `EMULATOR_INPUT_INVALID`. */
  setClock(change: unknown): void
  /** Changes some platform options. Throws EkbError `EMULATOR_INPUT_INVALID`. */
  setPlatformOptions(change: unknown): void
  /** Throws EkbError `EMULATOR_INPUT_INVALID`. */
  addFault(fault: unknown): Fault
  /** Whether there was a fault of this id. */
  removeFault(id: string): boolean
  clearFaults(): void
}

/** The admin wheel in the hands of `actor`. */
export function adminFor(actor: Actor, core: EmulatorCore): Admin {
  const { store, faults, activity } = core
  const note = (action: Parameters<typeof activity.record>[0]['action'], detail: string | null = null) => {
    activity.record({ actor, action, detail })
  }
  return {
    reset() {
      core.reset()
      note('reset')
    },
    seed(text) {
      const before = store.state
      core.seed(text)
      const { projects, keys } = store.state
      const newProjects = projects.size - before.projects.size
      note(
        'seed',
        `${counted(newProjects, 'project')}, ${counted(countKeys(keys) - countKeys(before.keys), 'key')}`,
      )
    },
    setClock(change) {
      const checked = readInput(clockChange, change, 'clock change')
      store.commit([{ op: 'clock', clock: changeClock(store.state.clock, checked, store.realNow()) }])
      const frozen = store.state.clock.frozenAt === undefined ? '' : ', frozen'
      note('clock', `${new Date(store.now()).toISOString()}${frozen}`)
    },
    setPlatformOptions(change) {
      const before = core.platformOptions
      core.setPlatformOptions(change)
      note('behaviour', changedWays(before, core.platformOptions))
    },
    addFault(input) {
      const fault = faults.add(input, store.state)
      activity.record({ actor, action: 'fault-set', detail: effectNames(fault.effect), fault: fault.id })
      return fault
    },
    removeFault(id) {
      const removed = faults.remove(id)
      if (removed) activity.record({ actor, action: 'fault-removed', fault: id })
      return removed
    },
    clearFaults() {
      const count = faults.list().length
      faults.clear()
      if (count > 0) note('faults-cleared', counted(count, 'fault'))
    },
  }
}

function effectNames(effect: FaultEffect): string {
  return Object.entries(effect)
    .filter(([name]) => name !== 'body' && name !== 'headers')
    .map(([name, value]) => (name === 'behave' ? waysText(value as object) : wayText(name, value)))
    .join(', ')
}

/** The options that differ now, in words. */
function changedWays(before: PlatformOptions, after: PlatformOptions): string {
  const names = Object.keys(after) as (keyof PlatformOptions)[]
  const changed = names.filter(name => before[name] !== after[name])
  return changed.length === 0
    ? 'as it was'
    : waysText(Object.fromEntries(changed.map(name => [name, after[name]])))
}

function waysText(ways: object): string {
  return Object.entries(ways)
    .map(([name, value]) => wayText(name, value))
    .join(', ')
}

function wayText(name: string, value: unknown): string {
  return value === true ? name : `${name} ${value}`
}

function countKeys(keys: ReadonlyMap<string, readonly unknown[]>): number {
  return [...keys.values()].reduce((sum, list) => sum + list.length, 0)
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
