import { isObject, type Json, objectAt, objectsAt, textAt } from '../../core/json/index.ts'
import { type Observation, PARTS } from '../classify/index.ts'
import type { RawAttributes } from '../safety/index.ts'
import { actionObservation, revokesKeys } from './action-observation.ts'
import { attributesOf } from './attributes.ts'
import type { FindUses } from './observe-entry.ts'
import { isOurs } from './resource-types.ts'
import { stateResources } from './state.ts'

/** An action that a plan runs, now or in a later run. */
interface Invocation {
  readonly entry: Json
  readonly deferred: boolean
}

/** Whether a review knows what an action does to a key. */
export function isKnownAction(entry: Json): boolean {
  return revokesKeys(textAt(entry, 'type') ?? '')
}

/** The actions of the provider that a plan runs: for `-invoke`, and for triggers of what the plan changes. */
export function invocationsIn(plan: Json): readonly Invocation[] {
  const now = objectsAt(plan, 'action_invocations').map(entry => ({ entry, deferred: false }))
  const later = objectsAt(plan, 'deferred_action_invocations').map(one => ({
    entry: objectAt(one, 'action_invocation'),
    deferred: true,
  }))
  return [...now, ...later].filter(({ entry }) =>
    isOurs(textAt(entry, 'type') ?? '', textAt(entry, 'provider_name')),
  )
}

/**
 * What the actions of a plan do to keys. An action names its key by id or by name; what the state knows of that key
 * tells its type and age. A name may be that of a key in each of several projects: then the review speaks of the one
 * that may do more. An action that several triggers run is told once.
 */
export function observeActions(plan: Json, findUses: FindUses): Observation[] {
  const known = invocationsIn(plan).filter(({ entry }) => isKnownAction(entry))
  const once = Map.groupBy(known, ({ entry }) => textAt(entry, 'address') ?? '')
  if (once.size === 0) return []
  const state = stateResources(objectAt(objectAt(plan, 'prior_state'), 'values'))
    .filter(resource => isOurs(textAt(resource, 'type') ?? '', textAt(resource, 'provider_name')))
    .flatMap(keysOf)
  return [...once].flatMap(([address, [first]]) => {
    if (first === undefined) return []
    // What runs now and again in a later run stands first.
    const { entry, deferred } = first
    const meant = state.filter(key => isMeant(entry, key))
    const target = meant.find(({ values }) => values['type'] === 'privileged') ?? meant[0]
    const given = attributesOf(entry['config_values'], entry['config_sensitive'], entry['config_unknown'])
    return {
      ...actionObservation({
        address,
        type: textAt(entry, 'type') ?? '',
        label: textAt(entry, 'name') ?? '',
        isTriggered: 'lifecycle_action_trigger' in entry,
        key: target?.attributes ?? withoutId(given),
      }),
      deferred,
      notes: deferred ? ['deferred' as const] : [],
      uses: () => (target === undefined ? [] : findUses.of(target.resource)),
    }
  })
}

/** An id that no state has may be anything, a value among it. */
function withoutId(given: RawAttributes | null): RawAttributes | null {
  return given && { ...given, read: name => (name === 'id' ? { is: 'absent' } : given.read(name)) }
}

/** One key of an object in the state. */
interface StateKey {
  readonly resource: Json
  readonly values: Json
  readonly attributes: RawAttributes | null
}

/** The key of a resource, and those of a rotating key. */
function keysOf(resource: Json): readonly StateKey[] {
  if (textAt(resource, 'mode') !== 'managed') return []
  const values = objectAt(resource, 'values')
  const all = attributesOf(values, resource['sensitive_values'], undefined)
  const inside = PARTS.flatMap(name => {
    const attributes = all?.within(name) ?? []
    return [values[name]]
      .flat()
      .filter(isObject)
      .map((own, at) => ({ resource, values: own, attributes: attributes[at] ?? null }))
      .filter(part => textAt(part.values, 'id') !== undefined)
  })
  return [{ resource, values, attributes: all }, ...inside]
}

function isMeant(entry: Json, { resource, values }: StateKey): boolean {
  const given = objectAt(entry, 'config_values')
  const [id, name, project] = [textAt(given, 'id'), textAt(given, 'name'), textAt(given, 'project_id')]
  const own = textAt(objectAt(resource, 'values'), 'project_id')
  if (project !== undefined && own !== undefined && project !== own) return false
  if (id !== undefined) return textAt(values, 'id') === id
  return name !== undefined && textAt(values, 'id') !== undefined && textAt(values, 'name') === name
}
