import { type Inventory, stateWithoutValues } from '../inventory/index.ts'
import { publicId } from '../keys/index.ts'
import { KEY_MODEL } from '../keys/model/index.ts'
import {
  adoptedLine,
  type ListedLine,
  listedLines,
  rotatingStateValues,
  validateRotatingInputs,
} from '../keys/rotating/index.ts'
import type { PlatformKey } from '../platform/key.ts'

/** A rotating key that a list shows. */
export interface Line extends Pick<ListedLine, 'tag' | 'name' | 'keys'> {
  /**
   * Why its import would not be all that happens, or whether it could be imported at all; absent for one that can. The
   * next run deletes older generations whose overlap is over.
   */
  readonly against?: 'ambiguous' | 'older_generation'
}

/** The rotating keys of a list, and the keys that stand for themselves, each key once. */
export function linesIn(inventory: Inventory): {
  readonly lines: readonly Line[]
  readonly single: readonly PlatformKey[]
} {
  const lines = listedLines(inventory.keys)
    .filter(isDeclarable)
    .map(line => ({ tag: line.tag, name: line.name, keys: line.keys, ...against(line, inventory) }))
  const inLines = new Set(lines.flatMap(({ keys }) => keys))
  return { lines, single: inventory.keys.filter(key => !inLines.has(key)) }
}

/** A name that only looks like that of a generation is the name of an ordinary key. */
function isDeclarable({ name, keys }: ListedLine): boolean {
  return validateRotatingInputs({ name }).length === 0 && keys.every(key => publicId(key) !== undefined)
}

function against({ keys, newest }: ListedLine, { projectId, now }: Inventory): Pick<Line, 'against'> {
  if (newest.length > 1) return { against: 'ambiguous' }
  const [current, previous, ...older] = keys
  if (previous === undefined) return {}
  const state = adoptedLine(
    stateWithoutValues(current, projectId, KEY_MODEL),
    stateWithoutValues(previous, projectId, KEY_MODEL),
  )
  const retires = rotatingStateValues(state)['retire_due_at']
  const isInOverlap = typeof retires === 'string' && now.getTime() < Date.parse(retires)
  return older.length === 0 && isInOverlap ? {} : { against: 'older_generation' }
}
