import { ekbError } from '../../core/messages/errors/index.ts'
import type { Problem } from '../input/check.ts'
import { readYaml } from '../input/read-yaml.ts'
import { type Seed, seedShape } from './seed-shape.ts'

/** A seed that has the right shape. */
export interface SeedSource {
  readonly seed: Seed
  /** The error for problems that only show against the state, with the lines that they stand in. */
  invalid(problems: readonly Problem[]): Error
}

/**
 * Reads a seed: YAML, of which JSON is a part.
 *
 * @param file how the seed is named in messages
 * @throws EkbError `SEED_INVALID` naming every problem with its line
 */
export function readSeed(source: string, file: string): SeedSource {
  const failed = (problems: readonly string[]) =>
    ekbError('SEED_INVALID', { file, problems: problems.join('; ') })
  const { value, described } = readYaml(source, failed)
  const invalid = (problems: readonly Problem[]) => failed(described(problems))
  const problems: Problem[] = []
  const seed = seedShape(value, [], problems)
  if (problems.length === 0) problems.push(...rulesBeyondShape(seed))
  if (problems.length > 0) throw invalid(problems)
  return { seed, invalid }
}

function rulesBeyondShape(seed: Seed): Problem[] {
  const problems: Problem[] = []
  const ids = new Set<string>()
  const values = new Set<string>()
  for (const [index, { id, keys = [] }] of (seed.projects ?? []).entries()) {
    if (ids.has(id)) problems.push({ path: ['projects', index, 'id'], message: 'is given twice' })
    ids.add(id)
    for (const [position, key] of keys.entries()) {
      const path = ['projects', index, 'keys', position]
      if (key.age !== undefined && key.created_at !== undefined) {
        problems.push({ path: [...path, 'age'], message: 'and created_at exclude each other' })
      }
      if (key.key === undefined) continue
      if (values.has(key.key)) problems.push({ path: [...path, 'key'], message: 'is given twice' })
      values.add(key.key)
    }
  }
  return problems
}
