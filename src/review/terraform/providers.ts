import { isObject, type Json, objectAt, objectsAt, textAt } from '../../core/json/index.ts'
import { isOurs } from './resource-types.ts'
import { stateResources } from './state.ts'

/** The configured `ekb` providers, by their names in `provider_config`. */
export function ourProviders(plan: Json): readonly (readonly [name: string, config: Json])[] {
  const sources = sourcesOf(plan)
  return Object.entries(objectAt(objectAt(plan, 'configuration'), 'provider_config')).flatMap(
    ([name, config]) => {
      if (!isObject(config)) return []
      // Terraform 1.0 names no source.
      const source = textAt(config, 'full_name') ?? `${textAt(config, 'name')}/${textAt(config, 'name')}`
      return isOurs('', source) || sources.has(source) ? [[name, config] as const] : []
    },
  )
}

/** Where the providers come from that manage our types: a private registry may have ours under another namespace. */
function sourcesOf(plan: Json): ReadonlySet<string> {
  const entries = [
    ...objectsAt(plan, 'resource_changes'),
    ...objectsAt(plan, 'resource_drift'),
    ...objectsAt(plan, 'deferred_changes').map(entry => objectAt(entry, 'resource_change')),
    ...stateResources(objectAt(objectAt(plan, 'prior_state'), 'values')),
    ...objectsAt(plan, 'action_invocations'),
  ]
  return new Set(
    entries
      .filter(entry => isOurs(textAt(entry, 'type') ?? '', undefined))
      .flatMap(entry => textAt(entry, 'provider_name') ?? []),
  )
}
