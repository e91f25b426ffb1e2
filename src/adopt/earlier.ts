import type { Adopted } from './resource.ts'

/** What an earlier run declared, as its file says. */
export interface Earlier {
  /** Addresses by the ids of keys. */
  readonly imports: ReadonlyMap<string, string>
  /** Addresses that were given up, and what has become of them. */
  readonly moves: ReadonlyMap<string, string>
  /** Addresses that are not declared any more, and whose keys stay. */
  readonly forgotten: readonly string[]
}

export const NOTHING_EARLIER: Earlier = { imports: new Map(), moves: new Map(), forgotten: [] }

const IMPORT = /^import \{\n {2}to = (\S+)\n {2}id = "((?:[^"\\]|\\.)*)"\n\}$/gm
const REMOVED = /^removed \{\n {2}from = (\S+)\n/gm
const MOVED = /^moved \{\n {2}from = (\S+)\n {2}to {3}= (\S+)\n\}$/gm

/** Reads a file that `terraformFile` wrote and nobody has changed. */
export function earlierIn(text: string): Earlier {
  const unix = text.replaceAll('\r\n', '\n')
  const imports = [...unix.matchAll(IMPORT)].flatMap(([, to = '', ids = '']) =>
    ids.split(',').map(id => [id, to] as const),
  )
  const moves = [...unix.matchAll(MOVED)].map(([, from = '', to = '']) => [from, to] as const)
  const forgotten = [...unix.matchAll(REMOVED)].map(([, from = '']) => from)
  return { imports: new Map(imports), moves: new Map(moves), forgotten }
}

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
  const all = [...[...earlier.moves].map(([from, to]) => [from, changed.get(to) ?? to] as const), ...changed]
  return new Map(all.filter(([from, to]) => declared.has(to) && !declared.has(from)))
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
