import { Secret } from '../../../core/secret.ts'
import { noteStoredKey, type SessionHolder } from '../../../keys/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import type { ResourceCalls } from '../lazy-resource.ts'
import { applyApiKey } from './apply-resource-change.ts'
import { importApiKey } from './import-resource-state.ts'
import { planApiKey } from './plan-resource-change.ts'
import { readApiKey } from './read-resource.ts'
import { stateOf } from './state.ts'
import { upgradeApiKey } from './upgrade-resource-state.ts'
import { validateApiKey } from './validate-resource-config.ts'

/**
 * The code of the resource `ekb_api_key`.
 *
 * @param model the attributes of a key
 * @param remember makes values of the state known that must never be printed: a server may repeat them
 */
export function apiKeyResource(
  model: KeyModel,
  holder: SessionHolder,
  remember: (secret: Secret) => void,
): ResourceCalls {
  const rememberState = (state: Readonly<Record<string, unknown>> | null) => {
    if (state !== null) noteStoredKey(holder.current.session, () => stateOf(state, model))
    for (const name of model.sensitive) {
      const value = state?.[name]
      if (typeof value === 'string') remember(new Secret(value))
    }
  }
  return {
    validate: async config => validateApiKey(config, holder.current, model),
    async upgrade(_version, state) {
      rememberState(state)
      return upgradeApiKey(state, model)
    },
    read(state, priorPrivate) {
      rememberState(state)
      return readApiKey(state, priorPrivate, holder.current, model)
    },
    plan(request) {
      rememberState(request.prior)
      return planApiKey(request, holder.current, model)
    },
    apply(request, context) {
      rememberState(request.prior)
      return applyApiKey(request, holder.current, context, model)
    },
    import: id => importApiKey(id, holder.current, model),
  }
}
