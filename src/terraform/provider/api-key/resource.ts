import type { Secret } from '../../../core/secret.ts'
import { noteStoredKey, type SessionHolder, validateInputs } from '../../../keys/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import type { ResourceCalls } from '../lazy-resource.ts'
import { resourceCalls } from '../resource/resource-calls.ts'
import { createApiKey, destroyApiKey, updateApiKey } from './apply-resource-change.ts'
import { importApiKey } from './import-resource-state.ts'
import { moveForeignToApiKey, moveToApiKey, upgradeMoved } from './move-resource-state.ts'
import { planCreateApiKey, planDeleteApiKey, planUpdateApiKey } from './plan-resource-change.ts'
import { readApiKey } from './read-resource.ts'
import { plannedInputsOf, stateOf, valuesOf } from './state.ts'

/**
 * The code of the resource `ekb_api_key`.
 *
 * @param model the attributes of a key
 * @param remember makes values of the state known that must never be printed
 */
export function apiKeyResource(
  model: KeyModel,
  holder: SessionHolder,
  remember: (secret: Secret) => void,
): ResourceCalls {
  return resourceCalls(
    {
      model,
      secretsIn: stored =>
        model.sensitive.map(name => stored[name]).filter(value => typeof value === 'string'),
      noteState: (stored, session) => noteStoredKey(session, () => stateOf(stored, model)),
      keyIn: stored => stored['id'],
      renewal: 'replacement',
      validateConfig: (config, project) =>
        validateInputs(plannedInputsOf(config, project ?? '', model), project),
      // There is one schema version so far. Attributes that a state does not have yet get their defaults, others are
      // dropped, what follows from others is worked out anew: a state of an older provider shows no drift.
      upgradeState: stored => upgradeMoved(stored, model) ?? valuesOf(stateOf(stored, model), model),
      read: (state, priorPrivate, session) => readApiKey(state, priorPrivate, session, model),
      planCreate: (config, request, configured) => planCreateApiKey(config, request, configured, model),
      planUpdate: (prior, config, request, configured) =>
        planUpdateApiKey(prior, config, request, configured, model),
      planDelete: (prior, request, configured) => planDeleteApiKey(prior, request, configured, model),
      create: (planned, configured, context) => createApiKey(planned, configured, context, model),
      update: (prior, planned, request, configured) =>
        updateApiKey(prior, planned, request, configured, model),
      delete: (prior, request, configured, context) =>
        destroyApiKey(prior, request, configured, context, model),
      importState: (target, configured) => importApiKey(target, configured, model),
      moveState: source => moveToApiKey(source, model),
      moveForeignState: source => moveForeignToApiKey(source, model),
    },
    holder,
    remember,
  )
}
