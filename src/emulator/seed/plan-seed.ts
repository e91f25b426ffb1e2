import type { Problem } from '../input/check.ts'
import { parseDuration } from '../input/duration.ts'
import type { Random } from '../random.ts'
import { mintKey } from '../state/mint.ts'
import type { Mutation } from '../state/mutation.ts'
import { newProject } from '../state/new-project.ts'
import type { State } from '../state/record.ts'
import type { SeedSource } from './read-seed.ts'

/**
 * The changes that a seed makes: new projects with their system and bootstrap keys, then the keys.
 * Keys for a project that is there already are added to it.
 *
 * @param now the emulator's time in Unix milliseconds
 * @throws EkbError `SEED_INVALID` where a value is in use already
 */
export function planSeed(source: SeedSource, state: State, random: Random, now: number): Mutation[] {
  const taken = new Set([...state.keys.values()].flat().map(key => key.value))
  const mutations: Mutation[] = []
  const problems: Problem[] = []
  let { serial } = state
  for (const [index, project] of (source.seed.projects ?? []).entries()) {
    if (!state.projects.has(project.id)) {
      const record = { id: project.id, name: project.name ?? project.id, createdAt: now }
      mutations.push(...newProject(record, random, serial))
      serial += 2
    }
    for (const [position, key] of (project.keys ?? []).entries()) {
      if (key.key !== undefined && taken.has(key.key)) {
        problems.push({ path: ['projects', index, 'keys', position, 'key'], message: 'is in use already' })
      }
      const order = {
        projectId: project.id,
        name: key.name,
        type: key.type,
        createdAt:
          key.created_at === undefined
            ? now - (parseDuration(key.age ?? '0ms') ?? 0)
            : Date.parse(key.created_at),
        ...(key.key === undefined ? {} : { value: key.key }),
        ...(key.secret === undefined ? {} : { secret: key.secret }),
      }
      mutations.push({ op: 'create', key: mintKey(order, random, serial++) })
    }
  }
  if (problems.length > 0) throw source.invalid(problems)
  return mutations
}
