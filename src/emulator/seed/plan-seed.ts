import type { Problem } from '../input/check.ts'
import { parseDuration } from '../input/duration.ts'
import type { Random } from '../random.ts'
import { type KeyOrder, mintKey } from '../state/mint.ts'
import type { Mutation } from '../state/mutation.ts'
import { newProject } from '../state/new-project.ts'
import type { State } from '../state/record.ts'
import type { SeedSource } from './read-seed.ts'
import type { Seed } from './seed-shape.ts'

type SeedKey = NonNullable<NonNullable<Seed['projects']>[number]['keys']>[number]

/**
 * The changes that a seed makes: new projects with their system and bootstrap keys, then the keys.
 * Keys for a project that is there already are added to it.
 *
 * @param now the emulator's time in Unix milliseconds
 * @throws EkbError `SEED_INVALID` if a value is in use already
 */
export function planSeed(source: SeedSource, state: State, random: Random, now: number): Mutation[] {
  const problems = takenValues(source.seed, state)
  if (problems.length > 0) throw source.invalid(problems)
  const mutations: Mutation[] = []
  let { serial } = state
  for (const project of source.seed.projects ?? []) {
    if (!state.projects.has(project.id)) {
      const record = { id: project.id, name: project.name ?? project.id, createdAt: now }
      const made = newProject(record, random, serial)
      serial += made.filter(mutation => mutation.op === 'create').length
      mutations.push(...made)
    }
    for (const key of project.keys ?? []) {
      mutations.push({ op: 'create', key: mintKey(orderOf(key, project.id, now), random, serial++) })
    }
  }
  return mutations
}

function orderOf(key: SeedKey, projectId: string, now: number): KeyOrder {
  const { name, type, age, created_at: created } = key
  return {
    projectId,
    name,
    type,
    createdAt: created === undefined ? now - (parseDuration(age ?? '0ms') ?? 0) : Date.parse(created),
    ...(key.key === undefined ? {} : { value: key.key }),
    ...(key.secret === undefined ? {} : { secret: key.secret }),
  }
}

function takenValues(seed: Seed, state: State): Problem[] {
  const taken = new Set([...state.keys.values()].flat().map(key => key.value))
  return (seed.projects ?? []).flatMap((project, index) =>
    (project.keys ?? []).flatMap(({ key }, position) =>
      key !== undefined && taken.has(key)
        ? [{ path: ['projects', index, 'keys', position, 'key'], message: 'is in use already' }]
        : [],
    ),
  )
}
