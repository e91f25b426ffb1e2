import {
  type AdoptMap,
  addressOf,
  type Earlier,
  labelIn,
  type Naming,
  nameAdopted,
  type Place,
  plainAddress,
  type Skipped,
  type Survey,
  survey,
} from '../../adopt/index.ts'
import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import type { Redactor } from '../../core/redaction/redaction.ts'
import type { InventoryKey, ManagedInventory, ManagedState } from '../../inventory/index.ts'
import { importIdIn, publicId } from '../../keys/index.ts'
import { parseGenerationName } from '../../platform/generation-name.ts'
import type { PlatformKey } from '../../platform/key.ts'

/** What an adoption follows from. */
export interface Known {
  readonly inventory: ManagedInventory
  readonly states: readonly ManagedState[]
  readonly earlier: Earlier
  /** The ids of keys that an earlier run imported: one that is gone is no mistake in the map. */
  readonly written: ReadonlySet<string>
  readonly map: AdoptMap
  readonly redactor: Redactor
  readonly defaultProject?: string
}

export interface Wishes {
  isWanted(key: PlatformKey, now: Date, name: string): boolean
  readonly rotating: boolean
  readonly rotateAfter?: string
  /** Whether a person has chosen what the map calls so. Default: all is chosen. */
  isChosen?(mapId: string): boolean
  /** Whether the keys of one type become instances of one resource. */
  readonly isGrouped: boolean
}

/** Everything that is adopted or left out, in all projects. */
export interface FoundAdoption extends Naming {
  readonly skipped: readonly Skipped[]
}

/** @throws EkbError ADOPT_MAP_INVALID */
export function findAdoption(known: Known, wishes: Wishes): FoundAdoption {
  const { inventory, states, earlier, map } = known
  const surveys = inventory.listed.map(({ projectId }) => surveyOf(projectId, known, wishes))
  const ids = new Set(inventory.keys.flatMap(one => importIdsOf(one, known.defaultProject)))
  const naming = nameAdopted(
    surveys.flatMap(({ adoptables }) => adoptables),
    {
      map,
      earlier,
      isGrouped: wishes.isGrouped,
      ...(wishes.isChosen && { isChosen: wishes.isChosen }),
      taken: states.flatMap(({ keys }) =>
        keys
          .filter(({ address }) => !addressesOf(earlier).has(address))
          .flatMap(({ address }) => labelIn(address) ?? []),
      ),
      isKnown: id => ids.has(id),
      // A tag stands in no import: only the ids of the keys do.
      wasWritten: id => known.written.has(id) || (/(?:^|\/)[0-9a-z]{4}$/.test(id) && isDeclared(id, known)),
    },
  )
  return { ...naming, skipped: [...surveys.flatMap(({ skipped }) => skipped), ...naming.leftOut] }
}

function surveyOf(projectId: string, known: Known, wishes: Wishes): Survey {
  const { inventory, redactor, defaultProject } = known
  const ofProject = inventory.keys.filter(one => one.projectId === projectId)
  const byKey = new Map(ofProject.map(one => [one.key, one]))
  const now = ofProject[0]?.now ?? new Date(0)
  return survey(
    { projectId, keys: ofProject.map(({ key }) => key), now },
    {
      isOwn: key => byKey.get(key)?.isOwn === true,
      mayBeOwn: key => byKey.get(key)?.mayBeOwn === true,
      managedBy: key => placesOf(byKey.get(key)),
      isDeclared: id => isDeclared(id, known),
      isWanted: (key, name) => wishes.isWanted(key, now, name),
      redact: text => redactor.redact(text),
      rotating: wishes.rotating,
      ...(wishes.rotateAfter !== undefined && { rotateAfter: wishes.rotateAfter }),
      ...(defaultProject !== undefined && { defaultProject }),
    },
  )
}

/** Where a key is managed, or may be: a second resource for it would be worse than none. */
function placesOf(key: InventoryKey | undefined): readonly Place[] {
  const holders = [...(key?.holders ?? []), ...(key?.possibleHolders ?? [])]
  return holders.map(({ address, state }) => ({ address, state }))
}

/** What a map may call a key: by its own id, or by the tag that it shares with other generations. */
function importIdsOf(
  { projectId, key }: InventoryKey,
  defaultProject: string | undefined,
): readonly string[] {
  return [publicId(key), parseGenerationName(key.name)?.tag].flatMap(
    id => importIdIn(projectId, id, defaultProject) ?? [],
  )
}

/** Whether the earlier file has the key, by its id or by the address that the map gives it. */
function isDeclared(id: string, { earlier, map }: Known): boolean {
  const target = map.entries.get(id)?.target
  const address = target && addressOf(target.resource, target.label)
  const isMapped = [...addressesOf(earlier)].some(one => plainAddress(one) === address)
  return earlier.imports.has(id) || isMapped
}

function addressesOf({ imports }: Earlier): ReadonlySet<string> {
  return new Set(imports.values())
}

/** What is wrong with states that are about other projects than those that were read. */
export function foreignStates(
  states: readonly ManagedState[],
  { listed, refused }: Pick<ManagedInventory, 'listed' | 'refused'>,
): readonly EkbError[] {
  const read = new Set([...listed, ...refused].map(({ projectId }) => projectId))
  return states.flatMap(({ state, keys }) => {
    const projects = new Set(keys.flatMap(({ projectId }) => projectId ?? []))
    if (projects.size === 0 || [...projects].some(project => read.has(project))) return []
    const others = [...projects].join(', ')
    return [ekbError('ADOPT_STATE_FOREIGN', { state, others, projects: [...read].join(', ') })]
  })
}
