import { API_KEY } from '../../../keys/model/index.ts'
import type { ManagedResource } from '../../plugin/provider.ts'
import type { ConfiguredHolder } from '../configured.ts'
import { schemaOf } from '../schema-of.ts'
import { applyApiKey } from './apply-resource-change.ts'
import { importApiKey } from './import-resource-state.ts'
import { planApiKey } from './plan-resource-change.ts'
import { readApiKey } from './read-resource.ts'
import { upgradeApiKey } from './upgrade-resource-state.ts'
import { validateApiKey } from './validate-resource-config.ts'

/** The resource `ekb_api_key`. */
export function apiKeyResource(holder: ConfiguredHolder): ManagedResource {
  return {
    schema: schemaOf(API_KEY),
    validate: async config => validateApiKey(config, holder.current),
    upgrade: async (_version, state) => upgradeApiKey(state),
    read: (state, priorPrivate) => readApiKey(state, priorPrivate, holder.current),
    plan: request => planApiKey(request, holder.current),
    apply: (request, context) => applyApiKey(request, holder.current, context),
    import: id => importApiKey(id, holder.current),
  }
}
