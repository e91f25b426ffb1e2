import type { Observation } from '../classify/index.ts'
import { isObject, type Json, objectAt, objectsAt, textAt } from '../input/json.ts'
import type { Drift, KeyKind, Use } from '../model/index.ts'
import { reasonOf, stepsOf } from './actions.ts'
import { moduleSteps } from './address.ts'
import { attributesOf } from './attributes.ts'
import { type ConfiguredModule, moduleAt } from './configuration.ts'
import { driftOf } from './drift.ts'
import { isOurs, modelType } from './resource-types.ts'
import { stateResources } from './state.ts'

/** How the uses of a key are found, by its entry in the plan or in the state. */
export type FindUses = (entry: Json) => readonly Use[]

/** Everything that a plan says of keys and of what reads keys: changed, unchanged, drifted, or only in the state. */
export function observePlan(plan: Json, root: ConfiguredModule, findUses: FindUses): Observation[] {
  const observe = observer(root, findUses)
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
  const isPartOfRun = objectsAt(plan, 'resource_changes').length > 0
  for (const resource of ours(stateResources(objectAt(objectAt(plan, 'prior_state'), 'values')))) {
    if (seen.has(identityOf(resource))) continue
    observations.push(fromState(resource, observe, isPartOfRun))
  }
  return observations
}

type Observe = (entry: Json, more: Partial<Observation>) => Observation

function observer(root: ConfiguredModule, findUses: FindUses): Observe {
  return (entry, more) => {
    const change = objectAt(entry, 'change')
    const { actions, importing } = change
    const type = textAt(entry, 'type') ?? ''
    const address = textAt(entry, 'address') ?? ''
    const modules = moduleSteps(textAt(entry, 'module_address') ?? moduleOf(address))
    const { index } = entry
    const before = attributesOf(change['before'], change['before_sensitive'], undefined)
    const after = attributesOf(change['after'], change['after_sensitive'], change['after_unknown'])
    const paths = Array.isArray(change['replace_paths']) ? change['replace_paths'] : []
    const isImported = isObject(importing)
    return {
      address,
      shown: address,
      deposed: deposedOf(entry) ?? null,
      previousAddress: textAt(entry, 'previous_address') ?? null,
      kind: kindOf(entry),
      type,
      resourceType: modelType(type),
      label: textAt(entry, 'name') ?? '',
      modules: modules.map(({ name }, at) => ({
        name,
        source: localSource(
          root,
          modules.slice(0, at + 1).map(step => step.name),
        ),
      })),
      steps: Array.isArray(actions) ? stepsOf(actions) : ['unknown'],
      importing: isImported,
      deferred: more.deferred ?? false,
      before,
      after,
      reason: goneWithModule(
        root,
        modules.map(({ name }) => name),
        reasonOf(textAt(entry, 'action_reason')),
      ),
      forcedBy: [
        ...new Set(
          paths.flatMap(path => (Array.isArray(path) && typeof path[0] === 'string' ? [path[0]] : [])),
        ),
      ],
      counted:
        typeof index === 'number' ? { block: address.slice(0, address.lastIndexOf('[')), index } : null,
      drift: null,
      notes: [
        ...(isImported ? (['secret-not-in-state'] as const) : []),
        ...(more.deferred ? (['deferred'] as const) : []),
      ],
      uses: () => findUses(entry),
      ...more,
    }
  }
}

/** An object of the state that the plan does not speak of: of a refresh, or left out by `-target` or an error. */
function fromState(resource: Json, observe: Observe, isPartOfRun: boolean): Observation {
  const state = attributesOf(resource['values'], resource['sensitive_values'], undefined)
  const isManaged = kindOf(resource) === 'resource'
  return observe(resource, {
    steps: [],
    before: isManaged ? state : null,
    after: state,
    notes: isManaged && isPartOfRun ? ['not-in-plan'] : [],
  })
}

function ours(entries: readonly Json[]): readonly Json[] {
  return entries.filter(entry => isOurs(textAt(entry, 'type') ?? '', textAt(entry, 'provider_name')))
}

function identityOf(entry: Json): string {
  return JSON.stringify([textAt(entry, 'mode'), textAt(entry, 'address'), deposedOf(entry)])
}

/** Changes call it `deposed`, the state `deposed_key`. */
function deposedOf(entry: Json): string | undefined {
  return textAt(entry, 'deposed') ?? textAt(entry, 'deposed_key')
}

function kindOf(entry: Json): KeyKind {
  const mode = textAt(entry, 'mode')
  if (mode === 'data') return 'data source'
  return mode === 'ephemeral' ? 'ephemeral resource' : 'resource'
}

/** The modules at the beginning of an address; the state names them nowhere else. */
function moduleOf(address: string): string {
  return address.startsWith('module.') ? address : ''
}

function localSource(root: ConfiguredModule, path: readonly string[]): string | null {
  const source = textAt(moduleAt(root, path)?.call, 'source')
  return source !== undefined && /^\.\.?\//.test(source) ? source : null
}

/** A block that is gone because its module is gone: engines tell both alike. */
function goneWithModule(root: ConfiguredModule, path: readonly string[], reason: Observation['reason']) {
  return reason === 'block-removed' && path.length > 0 && moduleAt(root, path) === undefined
    ? 'module-removed'
    : reason
}
