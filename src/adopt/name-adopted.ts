import { visible } from '../core/messages/index.ts'
import { validateRotatingInputs } from '../keys/rotating/index.ts'
import { type AdoptMap, invalid, type MapEntry } from './adopt-map.ts'
import { labelsOf } from './label.ts'
import { type Adoptable, type Adopted, addressOf, type Skipped } from './resource.ts'

/** What is known besides what a survey found. */
export interface NamingOptions {
  /** The entries of the map; without one, none. */
  readonly map: AdoptMap
  /** Labels that resources of states have. */
  readonly taken: readonly string[]
  /** Whether a project has a key of this id, wanted or not. */
  isKnown(id: string): boolean
  /** Whether an earlier run wrote this id: a key that went is no mistake in the map. */
  wasWritten(id: string): boolean
}

/** What an adoption declares, what it leaves out, and what of the map stays. */
export interface Naming {
  readonly adopted: readonly Adopted[]
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
  const kept = others.filter(({ id }) => options.isKnown(id))
  const leftOut = found.filter(({ entry }) => entry?.target === null)
  const wanted = found.filter(({ entry }) => entry?.target !== null)
  const labels = labelsOf(
    wanted.map(({ mapId: id, name }) => ({ id, name })),
    {
      byId: new Map(
        wanted.flatMap(({ mapId, entry }) => (entry?.target ? [[mapId, entry.target.label]] : [])),
      ),
      taken: [...options.taken, ...kept.flatMap(({ target }) => target?.label ?? [])],
    },
  )
  return {
    adopted: wanted.map(({ entry, ...one }) => {
      const label = labels.get(one.mapId) ?? ''
      const resource = entry?.target?.resource ?? one.resource
      return { ...one, resource, label, address: addressOf(resource, label) }
    }),
    leftOut: leftOut.map(skippedByMap),
    kept: [...leftOut.flatMap(({ entry }) => entry ?? []), ...kept],
  }
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

function skippedByMap({ projectId, id, name, type, createdAt }: Adoptable): Skipped {
  return { projectId, id, name, type, createdAt, reason: 'left_out' }
}
