import type { Style } from './address.ts'
import type { Adopted } from './resource.ts'

/** What an earlier run declared, as its file says. */
export interface Earlier {
  /** Addresses by the ids of keys. */
  readonly imports: ReadonlyMap<string, string>
  /** Addresses that were given up, and what has become of them. */
  readonly moves: ReadonlyMap<string, string>
  /** Addresses that are not declared any more, and whose keys stay. */
  readonly forgotten: readonly string[]
  /** How its resources are written; absent if there are none. */
  readonly style?: Style
}

export const NOTHING_EARLIER: Earlier = { imports: new Map(), moves: new Map(), forgotten: [] }

/**
 * What has another address than before: an engine that has applied the earlier file would delete the key and import it
 * again otherwise. Each is told until the file is gone, because nobody knows which run was applied.
 */
export function movesFrom(earlier: Earlier, adopted: readonly Adopted[]): ReadonlyMap<string, string> {
  const now = new Map(
    adopted.flatMap(one => [one.mapId, ...one.aliases].map(id => [id, one.address] as const)),
  )
  const changed = new Map(
    [...earlier.imports].flatMap(([id, from]) => {
      const to = now.get(id)
      return to === undefined || to === from ? [] : [[from, to] as const]
    }),
  )
  const declared = new Set(adopted.map(({ address }) => address))
  const all = new Map([...earlier.moves, ...changed].filter(([from]) => !declared.has(from)))
  const ended = [...all.keys()].flatMap(from => {
    const end = endOfMoves(from, all)
    return declared.has(end) ? [{ from, end }] : []
  })
  return new Map([...Map.groupBy(ended, ({ end }) => end)].flatMap(([end, some]) => chain(some, end)))
}

/** Where an address ends. */
function endOfMoves(from: string, moves: ReadonlyMap<string, string>): string {
  const seen = new Set<string>()
  let at = from
  for (let next = moves.get(at); next !== undefined && !seen.has(next); next = moves.get(at)) {
    seen.add(next)
    at = next
  }
  return at
}

/**
 * Engines refuse two moves to one address, and follow one after the other. So all that end there become a chain, those
 * of another type first: then at most one step changes the type.
 */
function chain(
  some: readonly { readonly from: string }[],
  end: string,
): readonly (readonly [string, string])[] {
  const isOther = (address: string): boolean => typeOf(address) !== typeOf(end)
  const steps = some
    .map(({ from }) => from)
    .toSorted((one, other) => Number(isOther(other)) - Number(isOther(one)))
  return steps.map((from, index) => [from, steps[index + 1] ?? end])
}

function typeOf(address: string): string {
  return address.slice(0, address.indexOf('.'))
}

/**
 * Addresses that were declared, and neither are any more nor have moved: the map leaves their keys out, or no list of
 * this run has them. An engine that has applied an earlier file has to forget them, and would delete the keys
 * otherwise.
 */
export function forgottenFrom(earlier: Earlier, { adopted, moves }: Now): readonly string[] {
  const kept = new Set([...adopted.map(({ address }) => address), ...moves.keys()])
  const all = new Set([...earlier.forgotten, ...earlier.moves.keys(), ...earlier.imports.values()])
  return [...all].filter(address => !kept.has(address))
}

/** What this run declares. */
interface Now {
  readonly adopted: readonly Adopted[]
  readonly moves: ReadonlyMap<string, string>
}
