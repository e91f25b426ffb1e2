import { type Json, objectAt, objectsAt, textAt } from '../../../core/json/index.ts'
import { type ModuleStep, moduleSteps } from '../address.ts'
import { hasMark, markAt } from '../attributes.ts'
import { stateResources } from '../state.ts'

/** An instance of a block, as the plan or the state has it. */
export interface Instance {
  readonly address: string
  readonly modules: readonly ModuleStep[]
  readonly index: string | number | null
  /** Whether the plan does anything to it; null where there is no plan, as in a refresh. */
  readonly updated: boolean | null
  /** Whether the plan deletes it, and nothing takes its place. */
  readonly deleted: boolean
  readonly change: Json
}

/** The instances of every block, by {@link blockKey}. */
export class Instances {
  readonly #blocks = new Map<string, Instance[]>()
  readonly #byIndex = new Map<string, Map<string | number | null, Instance[]>>()

  constructor(plan: Json) {
    const changes = objectsAt(plan, 'resource_changes')
    const seen = new Set<string>()
    for (const entry of changes) {
      if (entry['deposed'] !== undefined) continue
      const change = objectAt(entry, 'change')
      const { actions } = change
      seen.add(this.#add(entry, change, Array.isArray(actions) && actions.some(action => action !== 'no-op')))
    }
    const isRefresh = changes.length === 0
    for (const resource of stateResources(objectAt(objectAt(plan, 'prior_state'), 'values'))) {
      if (resource['deposed_key'] !== undefined || seen.has(textAt(resource, 'address') ?? '')) continue
      const change = { before: resource['values'], before_sensitive: resource['sensitive_values'] }
      // A data source that is read while planning is in no list of changes, and up to date.
      this.#add(resource, change, isRefresh ? null : textAt(resource, 'mode') === 'data')
    }
  }

  /** All instances of a block of a module. */
  of(path: readonly string[], block: string): readonly Instance[] {
    return this.#blocks.get(blockKey(path, block)) ?? []
  }

  /** Those with an index; every one where none has it. */
  withIndex(path: readonly string[], block: string, index: string | number | null): readonly Instance[] {
    const key = blockKey(path, block)
    const all = this.of(path, block)
    const known = this.#byIndex.get(key) ?? Map.groupBy(all, instance => instance.index)
    this.#byIndex.set(key, known)
    return known.get(index) ?? all
  }

  #add(entry: Json, change: Json, updated: boolean | null): string {
    const address = textAt(entry, 'address') ?? ''
    const modules = moduleSteps(textAt(entry, 'module_address') ?? address)
    const { index } = entry
    const key = blockKey(
      modules.map(({ name }) => name),
      blockOf(entry),
    )
    const instances = this.#blocks.get(key) ?? []
    this.#blocks.set(key, instances)
    instances.push({ address, modules, index: indexOf(index), updated, deleted: isDeleted(change), change })
    return address
  }
}

function isDeleted({ actions }: Json): boolean {
  return Array.isArray(actions) && actions.includes('delete') && !actions.includes('create')
}

/** Whether the run makes the object: then its provisioners run. */
export function isCreated({ change: { actions } }: Instance): boolean {
  return Array.isArray(actions) && actions.includes('create')
}

/** Whether the run makes the object anew: then everything is written again. */
export function isReplaced({ change: { actions } }: Instance): boolean {
  return Array.isArray(actions) && actions.includes('create') && actions.includes('delete')
}

/** The address of a block in its module. */
export function blockOf(entry: Json): string {
  const mode = textAt(entry, 'mode')
  const prefix = mode === 'data' || mode === 'ephemeral' ? `${mode}.` : ''
  return `${prefix}${textAt(entry, 'type')}.${textAt(entry, 'name')}`
}

export function indexOf(index: unknown): string | number | null {
  return typeof index === 'string' || typeof index === 'number' ? index : null
}

/** What the marks of an argument say about whether it holds something sensitive: true, false, or nothing. */
export function isMarked({ change }: Instance, attribute: string): boolean | null {
  const sides = ['before', 'after'] as const
  if (sides.some(side => hasMark(markAt(change[`${side}_sensitive`], attribute)))) return true
  // Engines leave the mark of a value out as long as the value is unknown.
  const isKnown = sides.some(side => {
    const value = objectAt(change, side)[attribute]
    return value !== undefined && value !== null && !hasMark(markAt(change['after_unknown'], attribute))
  })
  return isKnown ? false : null
}

function blockKey(path: readonly string[], block: string): string {
  return [...path, block].join('\0')
}
