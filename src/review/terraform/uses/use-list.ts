import type { Use, WrittenOnce } from '../../model/index.ts'
import type { Guard } from '../../safety/index.ts'
import { type Instance, isReplaced } from './instances.ts'

/** One finding of a use; several of one address are one use. */
export interface FoundUse {
  readonly kind: Use['kind']
  readonly address: string
  readonly what: Use['reads'][number]
  readonly sure: boolean
  readonly through: readonly string[]
  /** Of resources: the instances that read it. */
  readonly instances?: readonly Instance[]
  /** Whether the plan and the state have no instance of the block. */
  readonly isBlock?: boolean
  readonly sensitive?: boolean
  /** Whether the run prints what it reads. Default: no. */
  readonly printed?: Use['printed']
  readonly updated?: boolean | null
  readonly own?: boolean
  readonly writtenOnce?: WrittenOnce
}

/** The uses of one key while they are found. */
export class UseList {
  readonly #found = new Map<string, FoundUse[]>()

  add(found: FoundUse): void {
    const place = `${found.kind} ${found.address}`
    const known = this.#found.get(place)
    if (known === undefined) this.#found.set(place, [found])
    else known.push(found)
  }

  uses(guard: Guard): readonly Use[] {
    return [...this.#found.values()].flatMap(found => useOf(found, guard) ?? [])
  }
}

function useOf(all: readonly FoundUse[], guard: Guard): Use | null {
  const [first] = all
  if (first === undefined) return null
  const instances = [...new Set(all.flatMap(({ instances = [] }) => instances))]
  const isResource = first.instances !== undefined
  // A block without instances reads nothing, unless the input leaves out what it does not change.
  if (isResource && instances.length === 0 && !all.some(({ isBlock }) => isBlock)) return null
  const [only] = instances
  const address = instances.length === 1 && only !== undefined ? only.address : first.address
  // What is sure says it all: that the same expression may also hold more is no news.
  const sure = all.filter(found => found.sure)
  const told = sure.length > 0 ? sure : all
  const reads = new Set(told.map(({ what }) => what))
  if (reads.has('key') || reads.has('secret')) reads.delete('whole')
  const once =
    instances.length > 0 && instances.every(isReplaced) ? undefined : told.find(found => found.writtenOnce)
  return {
    kind: first.kind,
    address: guard.address(address),
    reads: (['key', 'secret', 'whole'] as const).filter(what => reads.has(what)),
    through: (all.find(({ through, what }) => through.length > 0 && reads.has(what)) ?? first).through.map(
      step => guard.address(step),
    ),
    sure: sure.length > 0,
    instances: Math.max(1, instances.length),
    updated: updatedOf(all, instances),
    deleted: instances.filter(({ deleted }) => deleted).length,
    sensitive: first.sensitive ?? null,
    printed: (['yes', 'perhaps'] as const).find(word => all.some(({ printed }) => printed === word)) ?? 'no',
    ownProvider: all.some(({ own }) => own === true),
    ...(once?.writtenOnce && {
      writtenOnce: { ...once.writtenOnce, argument: guard.address(once.writtenOnce.argument) },
    }),
  }
}

function updatedOf([first]: readonly FoundUse[], instances: readonly Instance[]): number | null {
  if (first?.updated !== undefined) return first.updated === null ? null : Number(first.updated)
  if (instances.length === 0 || instances.some(({ updated }) => updated === null)) return null
  return instances.filter(({ updated }) => updated).length
}
