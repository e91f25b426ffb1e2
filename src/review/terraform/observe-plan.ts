import { type Json, objectAt, objectsAt, textAt } from '../../core/json/index.ts'
import type { Observation } from '../classify/index.ts'
import type { Drift, Source } from '../model/index.ts'
import { attributesOf } from './attributes.ts'
import type { ConfiguredModule } from './configuration.ts'
import { driftOf } from './drift.ts'
import { identityOf } from './identity.ts'
import { type FindUses, kindOf, type ObserveEntry, observer } from './observe-entry.ts'
import { isOurs } from './resource-types.ts'
import { stateResources } from './state.ts'

/** Everything that a plan says of keys and of what reads keys: changed, unchanged, drifted, or only in the state. */
export function observePlan(
  plan: Json,
  root: ConfiguredModule,
  run: Source['run'],
  findUses: FindUses,
): Observation[] {
  const observe = observer(root, run, findUses)
  const drifts = new Map(
    ours(objectsAt(plan, 'resource_drift')).map(entry => [
      identityOf(entry),
      { entry, drift: driftOf(entry) },
    ]),
  )
  const driftAt = (identity: string): Drift | null => drifts.get(identity)?.drift ?? null
  const changed = ours(objectsAt(plan, 'resource_changes'))
  const deferred = objectsAt(plan, 'deferred_changes').map(entry => objectAt(entry, 'resource_change'))
  const observations = [
    ...changed.map(entry => observe(entry, { drift: driftAt(identityOf(entry)) })),
    ...ours(deferred).map(entry => observe(entry, { deferred: true, drift: driftAt(identityOf(entry)) })),
  ]
  const seen = new Set([...changed, ...ours(deferred)].map(identityOf))
  for (const [identity, { entry, drift }] of drifts) {
    if (seen.has(identity) || drift === null) continue
    seen.add(identity)
    observations.push(observe(entry, { drift, steps: [] }))
  }
  for (const resource of ours(stateResources(objectAt(objectAt(plan, 'prior_state'), 'values')))) {
    if (seen.has(identityOf(resource))) continue
    observations.push(fromState(resource, observe, run))
  }
  return observations
}

/** An object of the state that the plan does not speak of: of a refresh, or left out by `-target` or an error. */
function fromState(resource: Json, observe: ObserveEntry, run: Source['run']): Observation {
  const state = attributesOf(resource['values'], resource['sensitive_values'], undefined)
  const isManaged = kindOf(resource) === 'resource'
  return observe(resource, {
    steps: [],
    before: isManaged ? state : null,
    after: state,
    notes: isManaged && run !== 'refresh-only' ? ['not-in-plan'] : [],
  })
}

function ours(entries: readonly Json[]): readonly Json[] {
  return entries.filter(entry => isOurs(textAt(entry, 'type') ?? '', textAt(entry, 'provider_name')))
}
