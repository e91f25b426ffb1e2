import { visible } from '../core/messages/index.ts'
import { type Inventory, importableKeys, writtenInputs } from '../inventory/index.ts'
import { describeKey, importIdIn, publicId, rotationDueAt, stateValues, typeAndAge } from '../keys/index.ts'
import { KEY_MODEL } from '../keys/model/index.ts'
import { validateRotatingInputs } from '../keys/rotating/index.ts'
import type { PlatformKey } from '../platform/key.ts'
import { type Line, linesIn } from './lines.ts'
import type { Adoptable, Place, Skipped, SkipReason } from './resource.ts'

/** What decides which keys of a project can become resources. */
export interface SurveyOptions {
  /** The project of the provider's settings; absent if they name none. */
  readonly defaultProject?: string
  /** Whether the key is what this run signs in with. */
  isOwn(key: PlatformKey): boolean
  /** Whether the key may be that, and nobody can tell. */
  mayBeOwn(key: PlatformKey): boolean
  /** Where states manage the key. */
  managedBy(key: PlatformKey): readonly Place[]
  /** Whether an earlier run declared it. It stays declared, because an engine would delete what no longer is. */
  isDeclared(mapId: string): boolean
  /** Whether a key is wanted. @param name what counts as its name */
  isWanted(key: PlatformKey, name: string): boolean
  /** A text without any value of a key. */
  redact(text: string): string
  /** Whether ordinary keys become rotating ones. */
  readonly rotating: boolean
  /** What the resources will declare, such as `90d`. */
  readonly rotateAfter?: string
}

/** What can become resources, oldest first, and what is left out. Keys that are not wanted are in neither. */
export interface Survey {
  readonly adoptables: readonly Adoptable[]
  readonly skipped: readonly Skipped[]
}

/** Keys that become one resource, the current one first. One that stands for itself has no tag. */
type Candidate = Pick<Line, 'name' | 'keys' | 'against'> & Partial<Pick<Line, 'tag'>>

/** Sorts the keys of one project. */
export function survey(inventory: Inventory, options: SurveyOptions): Survey {
  const { lines, single } = linesIn(inventory)
  const judged = [...lines, ...single.map(key => ({ name: key.name, keys: [key] as const }))].flatMap(
    candidate => judge(candidate, inventory, options) ?? [],
  )
  const skipped = judged.flatMap(one => ('skipped' in one ? one.skipped : []))
  return {
    adoptables: judged.flatMap(one => ('adoptable' in one ? [one.adoptable] : [])).toSorted(byAge),
    skipped: skipped.map(one => ({ ...one, name: options.redact(one.name) })),
  }
}

type Judged = { readonly adoptable: Adoptable } | { readonly skipped: readonly Skipped[] }

/** Absent where the candidate is not wanted. */
function judge(candidate: Candidate, inventory: Inventory, options: SurveyOptions): Judged | undefined {
  const { name, keys, tag } = candidate
  const [current] = keys
  const { projectId, now } = inventory
  const idOf = (id: string | undefined) => importIdIn(projectId, id, options.defaultProject)
  const mapId = idOf(tag ?? publicId(current))
  const aliases = keys.flatMap(key => idOf(publicId(key)) ?? [])
  const isDeclared = [mapId, ...aliases].some(id => id !== undefined && options.isDeclared(id))
  if (!isDeclared && !options.isWanted(current, name)) return undefined
  const [place] = keys.flatMap(key => options.managedBy(key))
  const inputs = inputsOf(candidate, inventory, options.defaultProject)
  const reason = (isDeclared ? undefined : reasonAgainst(candidate, options, place)) ?? inputs
  if (typeof reason === 'string' || mapId === undefined || !isDeclarable(current)) {
    const why = typeof reason === 'string' ? reason : mapId === undefined ? 'hidden' : 'unknown_type'
    return { skipped: keys.map(key => skippedKey(key, projectId, why, place)) }
  }
  const canRotate = options.rotating && validateRotatingInputs({ name }).length === 0
  return {
    adoptable: {
      resource: tag !== undefined || canRotate ? 'rotating_api_key' : 'api_key',
      projectId,
      mapId,
      importId: aliases.join(','),
      aliases,
      id: tag ?? publicId(current) ?? '',
      isGeneration: tag !== undefined,
      keys: keys.flatMap(key => publicId(key) ?? []),
      name,
      type: current.type,
      createdAt: describeKey(current).created_at,
      inputs: reason,
      isManaged: place !== undefined,
      isDue: isDue(current, now, options.rotateAfter),
      displayName: `${visible(name)} (${typeAndAge(current, now)})`,
    },
  }
}

/** Why a key is not adopted that no earlier run has declared. */
function reasonAgainst(
  { name, keys, against }: Candidate,
  { isOwn, mayBeOwn, redact }: SurveyOptions,
  place: Place | undefined,
): SkipReason | undefined {
  if (keys.some(({ system }) => system)) return 'system'
  if (keys.some(key => isOwn(key))) return 'own'
  if (place !== undefined) return 'managed'
  if (keys.some(key => mayBeOwn(key))) return 'may_be_own'
  return redact(name) === name ? against : 'shows_value'
}

function isDeclarable(key: PlatformKey): key is PlatformKey & Pick<Adoptable, 'type'> {
  return key.type === 'privileged' || key.type === 'locked_down_viewer'
}

/** What a person would write, or why nobody can write anything. */
function inputsOf(
  { name, keys: [current] }: Candidate,
  inventory: Inventory,
  defaultProject: string | undefined,
): Readonly<Record<string, string>> | 'hidden' | 'unnamable' {
  const { found, hidden } = importableKeys({ ...inventory, keys: [{ ...current, name }] })
  const [importable] = found
  if (importable === undefined) return hidden.length > 0 ? 'hidden' : 'unnamable'
  const written = writtenInputs(KEY_MODEL, stateValues(importable.state, KEY_MODEL), defaultProject)
  const texts = Object.entries(written).flatMap(([input, value]) =>
    typeof value === 'string' ? [[input, value] as const] : [],
  )
  return Object.fromEntries(texts)
}

function isDue({ createdAt }: PlatformKey, now: Date, rotateAfter: string | undefined): boolean {
  if (rotateAfter === undefined) return false
  const due = rotationDueAt(createdAt, { rotate_after: rotateAfter, rotate_early: null })
  return due !== null && now >= due
}

function skippedKey(key: PlatformKey, projectId: string, reason: SkipReason, place?: Place): Skipped {
  const { id, name, type, created_at: createdAt } = describeKey(key)
  const managed = reason === 'managed' && place !== undefined ? { managedBy: place } : {}
  return { projectId, id, name, type, createdAt, reason, ...managed }
}

/** In an order that lists of the platform do not change: the first of several with one label keeps it. */
function byAge(one: Adoptable, other: Adoptable): number {
  const [made, before] = [one.createdAt ?? '~', other.createdAt ?? '~']
  return compare(made, before) || compare(one.name, other.name) || compare(one.mapId, other.mapId)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
