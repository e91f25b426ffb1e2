import { camelCase } from '../../../core/messages/index.ts'
import type { Secret } from '../../../core/secret.ts'
import { noteStoredKey, type SessionHolder } from '../../../keys/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import type { CustomResource } from '../../plugin/provider.ts'
import { resourceCalls } from '../resource/resource-calls.ts'
import { secretInputTexts } from '../resource/secret-inputs.ts'
import { knownText } from '../values.ts'
import { checkApiKey } from './check.ts'
import { createApiKey, previewCreate } from './create.ts'
import { deleteApiKey } from './delete.ts'
import { diffApiKey } from './diff.ts'
import { listApiKeys } from './list.ts'
import { readApiKey } from './read.ts'
import { stateOf } from './state.ts'
import { previewUpdate, updateApiKey } from './update.ts'

/**
 * The code of the resource `ekb:index:ApiKey`.
 *
 * @param model the attributes of a key
 * @param remember makes values known that must never be printed
 * @param random returns a text that nobody can guess, for engines that give no seed for names
 */
export function apiKeyResource(
  model: KeyModel,
  holder: SessionHolder,
  remember: (secret: Secret) => void,
  random: () => string,
): CustomResource {
  return resourceCalls(
    {
      secretsIn: values => [
        ...model.sensitive.map(name => knownText(values[camelCase(name)])).filter(text => text !== null),
        ...secretInputTexts(values, model),
      ],
      noteState: (id, state, session) => noteStoredKey(session, () => stateOf(id, state, model)),
      check: (request, configured) => checkApiKey(request, configured, random, model),
      diff: (request, configured, run, context) => diffApiKey(request, configured, run, context, model),
      previewCreate: (request, configured, run, context) =>
        previewCreate(request, configured, run, context, model),
      create: (request, configured, _run, context) => createApiKey(request, configured, context, model),
      read: (request, configured, run, context) => readApiKey(request, configured, run, context, model),
      previewUpdate: request => previewUpdate(request, model),
      update: (request, configured) => updateApiKey(request, configured, model),
      delete: (request, configured, run, context) => deleteApiKey(request, configured, run, context, model),
      list: listApiKeys,
    },
    holder,
    remember,
  )
}
