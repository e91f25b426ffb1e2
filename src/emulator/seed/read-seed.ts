import { isNode, LineCounter, parseDocument } from 'yaml'
import { ekbError } from '../../core/messages/errors/index.ts'
import { type InputPath, type Problem, pathText } from '../input/check.ts'
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
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const lineOf = (path: InputPath): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  const failed = (problems: readonly string[]) =>
    ekbError('SEED_INVALID', { file, problems: problems.join('; ') })
  const invalid = (problems: readonly Problem[]) =>
    failed(problems.map(({ path, message }) => `line ${lineOf(path)}: ${pathText(path)} ${message}`))

  if (document.errors.length > 0) {
    throw failed(
      document.errors.map(({ pos, message }) => `line ${lines.linePos(pos[0]).line}: ${sentence(message)}`),
    )
  }
  let value: unknown
  try {
    value = document.toJS()
  } catch (error) {
    throw failed([sentence((error as Error).message)])
  }
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

function sentence(message: string): string {
  return message.replace(/\s+/g, ' ').replace(/\.$/, '')
}
