import { visible } from '../core/messages/index.ts'
import { validateRotatingInputs } from '../keys/rotating/index.ts'
import { addressOf, groupIn, labelIn, plainAddress } from './address.ts'
import { type AdoptMap, invalid, type MapEntry } from './adopt-map.ts'
import type { Earlier } from './earlier.ts'
import { freeLabel, labelsOf } from './label.ts'
import type { Adoptable, Adopted, Skipped, SkipReason } from './resource.ts'

/** What is known besides what a survey found. */
export interface NamingOptions {
  /** The entries of the map; without one, none. */
  readonly map: AdoptMap
  /** What an earlier run declared. */
  readonly earlier: Earlier
  /** Labels that resources of states have, without those that an earlier run declared. */
  readonly taken: readonly string[]
  /** Whether a person has chosen what the map calls so. Default: all is chosen. */
  isChosen?(mapId: string): boolean
  /** Whether the keys of one type become one resource. */
  readonly isGrouped: boolean
  /** Whether a project has a key of this id, wanted or not. */
  isKnown(id: string): boolean
  /** Whether an earlier run wrote this id: a key that went is no mistake in the map. */
  wasWritten(id: string): boolean
}

/** What an adoption declares, what it leaves out, and what of the map stays. */
export interface Naming {
  readonly adopted: readonly Adopted[]
  /** The label of the resource that all keys of its type are instances of, where they are grouped. */
  readonly group?: string
  readonly leftOut: readonly Skipped[]
  readonly kept: readonly MapEntry[]
}

type Found = Adoptable & { readonly entry: MapEntry | undefined }

/**
 * Gives every resource its address: that of the map, else one from its name.
 *
 * @throws EkbError ADOPT_MAP_INVALID where the map names keys that are not there, or a resource that a key cannot become
 */
export function nameAdopted(adoptables: readonly Adoptable[], options: NamingOptions): Naming {
  const { map } = options
  const found = adoptables.map(one => ({ ...one, entry: entryOf(one, map) }))
  const used = new Set(found.flatMap(({ entry }) => entry ?? []))
  const others = [...map.entries.values()].filter(entry => !used.has(entry))
  const problems = [
    ...others.filter(({ id }) => !options.isKnown(id) && !options.wasWritten(id)).map(unknownKey),
    ...found.flatMap(one => wrongResource(one) ?? []),
  ]
  if (problems.length > 0) throw invalid(map.file, problems)
  const unused = others.filter(({ id }) => options.isKnown(id))
  const leftOut = found.filter(({ entry }) => entry?.target === null)
  const [wanted, notChosen] = divided(
    found.filter(({ entry }) => entry?.target !== null),
    ({ mapId }) => options.isChosen?.(mapId) !== false,
  )
  // Whoever chooses it later finds its name again.
  const kept = [...notChosen.flatMap(({ entry }) => entry ?? []), ...unused]
  const known = knownLabels(wanted, kept, options.earlier)
  const labels = labelsOf(
    wanted.map(({ mapId: id, name }) => ({ id, name })),
    { byId: known.byId, taken: [...options.taken, ...known.taken] },
  )
  const group = options.isGrouped ? groupLabel(options) : undefined
  return {
    adopted: wanted.map(({ entry, ...one }) => {
      const label = labels.get(one.mapId) ?? ''
      const resource = entry?.target?.resource ?? one.resource
      return { ...one, resource, label, address: addressOf(resource, label, group) }
    }),
    ...(group !== undefined && { group }),
    leftOut: [
      ...leftOut.map(one => skipped(one, 'left_out')),
      ...notChosen.map(one => skipped(one, 'not_chosen')),
    ],
    kept: [...leftOut.flatMap(({ entry }) => entry ?? []), ...kept],
  }
}

/**
 * The labels that resources have by the map, else by an earlier run, and those that are no other's: an engine that has
 * applied an earlier file would take another key at an address for one that has changed.
 */
function knownLabels(
  wanted: readonly Found[],
  kept: readonly MapEntry[],
  { imports, moves, forgotten }: Earlier,
): { readonly byId: ReadonlyMap<string, string>; readonly taken: readonly string[] } {
  const byId = new Map(
    wanted.flatMap(({ mapId, entry }) => (entry?.target ? [[mapId, entry.target.label]] : [])),
  )
  const ofMap = kept.flatMap(({ target }) => target?.label ?? [])
  const used = new Set([...byId.values(), ...ofMap].map(label => label.toLowerCase()))
  const own = new Set<string>()
  for (const { mapId, aliases } of wanted) {
    const addresses = [mapId, ...aliases].flatMap(id => imports.get(id) ?? [])
    for (const address of addresses) own.add(address)
    const label = addresses[0] === undefined ? undefined : labelOfKey(addresses[0])
    if (label === undefined || byId.has(mapId) || used.has(label.toLowerCase())) continue
    byId.set(mapId, label)
    used.add(label.toLowerCase())
  }
  const others = [...imports.values(), ...moves.keys(), ...forgotten].filter(address => !own.has(address))
  return { byId, taken: [...ofMap, ...others.flatMap(address => labelOfKey(address) ?? [])] }
}

function labelOfKey(address: string): string | undefined {
  return labelIn(plainAddress(address))
}

/** That of the earlier file, else one that no resource has. */
function groupLabel({ earlier: { imports, moves, forgotten }, taken }: NamingOptions): string {
  const addresses = [...imports.values(), ...moves.keys(), ...moves.values(), ...forgotten]
  const [known] = addresses.flatMap(address => groupIn(address) ?? [])
  if (known !== undefined) return known
  const labels = [...taken, ...addresses.flatMap(address => labelIn(address) ?? [])]
  return freeLabel('keys', new Set(labels.map(label => label.toLowerCase())))
}

/** A key that has been rotated since is known by the ids of its generations. */
function entryOf({ mapId, aliases }: Adoptable, { entries }: AdoptMap): MapEntry | undefined {
  return [mapId, ...aliases].map(id => entries.get(id)).find(entry => entry !== undefined)
}

function unknownKey({ id, line }: MapEntry): string {
  return `line ${line}: no project that was read has a key with the id ${visible(id)}: correct the id, or remove the line`
}

function wrongResource({ entry, resource, mapId, name, isGeneration }: Found): string | undefined {
  if (!entry?.target || entry.target.resource === resource) return undefined
  const { line, target } = entry
  const named = `line ${line}: ${visible(mapId)} ("${visible(name)}")`
  if (target.resource === 'api_key') {
    // `--rotating` does not overrule the map.
    return isGeneration
      ? `${named} is a rotating key with generations: write "ekb_rotating_api_key.${target.label}"`
      : undefined
  }
  const [error] = validateRotatingInputs({ name })
  return error === undefined ? undefined : `${named} cannot be a rotating key: ${error.summary}`
}

function skipped({ projectId, id, name, type, createdAt }: Adoptable, reason: SkipReason): Skipped {
  return { projectId, id, name, type, createdAt, reason }
}

function divided<Item>(
  items: readonly Item[],
  test: (item: Item) => boolean,
): readonly [readonly Item[], readonly Item[]] {
  return [items.filter(test), items.filter(item => !test(item))]
}
