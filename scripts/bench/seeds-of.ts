import type { Seed } from '../../src/emulator/index.ts'

/** Teams that keys of the platform are named after. */
const TEAMS = ['billing', 'support', 'search', 'portal', 'reporting', 'archive', 'training']

/** One seed has so many projects: the emulator remembers every state that it goes through. */
const PROJECTS_OF_SEED = 50

/** So many projects with so many keys each, in several seeds. The keys are of both types and of many ages. */
export function seedsOf(projects: number, keys: number): readonly NonNullable<Seed['projects']>[] {
  const all = Array.from({ length: projects }, (_, project) => ({
    id: `project-${project}`,
    keys: Array.from({ length: keys }, (_, key) => ({
      name: `${TEAMS[key % TEAMS.length]}-reader-${key}`,
      type: key % 3 === 0 ? ('privileged' as const) : ('locked_down_viewer' as const),
      age: `${1 + ((key * 17) % 80)}d`,
    })),
  }))
  return Array.from({ length: Math.ceil(projects / PROJECTS_OF_SEED) }, (_, index) =>
    all.slice(index * PROJECTS_OF_SEED, (index + 1) * PROJECTS_OF_SEED),
  )
}
