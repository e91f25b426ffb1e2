import { isObject, type Json } from '../../../core/json/index.ts'
import { DEFINITIONS, resourcesIn } from '../../../keys/model/index.ts'
import type { WrittenOnce } from '../../model/index.ts'
import { referencesIn } from '../configuration.ts'
import { isOurs } from '../resource-types.ts'
import { blockIn, fullReferences } from './references.ts'

/** An argument of a block, however deep it stands, and the arguments beside it. */
export interface Argument {
  readonly name: string
  readonly expression: unknown
  readonly beside: Json
}

/** The arguments of `expressions` of a block, with those of its nested blocks, of which each has `beside` its own. */
export function argumentsIn(name: string, expression: unknown, beside: Json): readonly Argument[] {
  if (Array.isArray(expression)) return expression.flatMap(one => argumentsIn(name, one, beside))
  if (!isObject(expression) || isExpression(expression)) return [{ name, expression, beside }]
  return Object.entries(expression).flatMap(([inner, value]) => argumentsIn(inner, value, expression))
}

/** What a plan writes of an expression. One without references and without a constant calls functions only. */
function isExpression(value: Json): boolean {
  return Array.isArray(value['references']) || 'constant_value' in value || Object.keys(value).length === 0
}

/**
 * What a write-only argument is called, and why its provider does not send it again after a rotation: its version,
 * `secret_wo_version` or `secret_wo_revision` of `secret_wo`, is missing, or does not change with the key. Undefined for
 * any other argument, and where the version may change.
 */
export function writtenOnce({ name, beside }: Argument): WrittenOnce | undefined {
  if (!name.endsWith('_wo')) return undefined
  const versions = Object.entries(beside).filter(([other]) => other.startsWith(`${name}_`))
  if (versions.some(([, expression]) => mayChange(expression))) return undefined
  return { argument: name, version: versions.length === 0 ? 'missing' : 'fixed' }
}

/** Inputs that a rotation leaves as they are. Keepers are what rotates, and outputs are those of the new key. */
const STEADY: ReadonlySet<string> = new Set(
  resourcesIn(DEFINITIONS).flatMap(({ properties }) =>
    Object.entries(properties).flatMap(([name, { input }]) =>
      input === undefined || name === 'keepers' ? [] : [name],
    ),
  ),
)

function mayChange(expression: unknown): boolean {
  if (isObject(expression) && 'constant_value' in expression) return false
  const references = referencesIn(expression).flatMap(fullReferences)
  return (
    references.length === 0 ||
    references.some(segments => {
      const found = blockIn(segments)
      if (found === null || !isOurs(found.type, undefined)) return true
      const attribute = found.path.find(segment => segment.is === 'name')
      return attribute?.is !== 'name' || !STEADY.has(attribute.name)
    })
  )
}
