import type { Use } from '../../model/index.ts'
import { OTHER_ATTRIBUTES, SENSITIVE_ATTRIBUTES } from '../../model/sensitive-attributes.ts'
import type { Segment } from '../address.ts'
import type { ConfiguredModule } from '../configuration.ts'

/** A block whose objects hold values: a key, or a data source or ephemeral resource that reads one. */
export interface Origin {
  readonly module: ConfiguredModule
  /** The address of the block in its module; {@link LOCAL} where the way ends at a local value. */
  readonly block: string
}

/** Represents the local values of a module: the configuration in a plan does not show what is in them. */
export const LOCAL = 'local'

/** What an expression contains of the values of one block. */
export interface TracedValue {
  readonly origin: Origin
  readonly what: Use['reads'][number]
  readonly sure: boolean
  /** The instance of the block, where the expression names one. */
  readonly index: string | number | null
  /** The instances of modules that are named on the way, by the path of the module. */
  readonly modules: ReadonlyMap<string, string | number>
  /** How many calls below the root the highest module is that it passes. */
  readonly highestModule: number
  /** The calls from the root to a module, or all of them to the reader, whose index is that of the key. */
  readonly indexFrom: number | 'reader' | null
  readonly through: readonly string[]
}

/**
 * What is read by a path behind something that holds values; null where it leads to something else.
 *
 * @param isMade whether it may be an object that somebody made of a key: then no name tells that it is no value
 */
export function followPath(
  traced: TracedValue,
  path: readonly Segment[],
  isMade = false,
): TracedValue | null {
  if (traced.origin.block === LOCAL) return traced
  let at: TracedValue | null = traced
  for (const [position, segment] of path.entries()) {
    if (at === null) break
    if (segment.is === 'name') at = followName(at, segment.name, isMade)
    else if (
      typeof segment.index === 'string' &&
      (SENSITIVE_ATTRIBUTES.has(segment.index) || OTHER_ATTRIBUTES.has(segment.index))
    )
      // Of an object that stands for one key it is an attribute, else an instance.
      at = { ...at, sure: false }
    else if (position === 0 && at.what === 'whole' && at.index === null) at = { ...at, index: segment.index }
  }
  return at
}

function followName(at: TracedValue, name: string, isMade: boolean): TracedValue | null {
  if (OTHER_ATTRIBUTES.has(name)) return isMade ? { ...at, sure: false } : null
  // The entry of an object that somebody made of keys: what is in it is not told.
  if (!SENSITIVE_ATTRIBUTES.has(name)) return { ...at, sure: false }
  if (at.what === 'whole') return { ...at, what: name === 'key' ? 'key' : 'secret', sure: !isMade || at.sure }
  return name === at.what ? at : isMade ? { ...at, sure: false } : null
}
