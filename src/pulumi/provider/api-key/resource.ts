import { EkbError } from '../../../core/messages/errors/index.ts'
import { camelCase } from '../../../core/messages/index.ts'
import { Secret } from '../../../core/secret.ts'
import { noteStoredKey, type SessionHolder } from '../../../keys/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import type { CustomResource } from '../../plugin/provider.ts'
import { type ObjectValue, SecretValue } from '../../plugin/value.ts'
import { asError } from '../diagnostics.ts'
import { knownText } from '../values.ts'
import { checkApiKey } from './check.ts'
import { createApiKey, previewCreate } from './create.ts'
import { deleteApiKey } from './delete.ts'
import { diffApiKey } from './diff.ts'
import { listApiKeys } from './list.ts'
import { readApiKey } from './read.ts'
import { seenByRun } from './seen.ts'
import { stateOf } from './state.ts'
import { previewUpdate, updateApiKey } from './update.ts'

/**
 * The code of the resource `ekb:index:ApiKey`: it translates between the engine and the key rules.
 *
 * @param model the attributes of a key
 * @param remember makes values known that must never be printed
 * @param random makes a text that nobody can guess, for engines that give no seed for names
 */
export function apiKeyResource(
  model: KeyModel,
  holder: SessionHolder,
  remember: (secret: Secret) => void,
  random: () => string,
): CustomResource {
  const seenIn = seenByRun()
  const learn = (...objects: readonly (ObjectValue | undefined)[]) => {
    for (const secret of objects.flatMap(values => secretsIn(values ?? {}, model))) remember(secret)
  }
  const note = (id: string, values: ObjectValue) =>
    noteStoredKey(holder.current.session, () => stateOf(id, values, model))
  return {
    async check(request) {
      learn(request.olds, request.news)
      const seen = seenIn(holder.current)
      seen.declare(request.urn)
      const name = knownText(request.olds['name'])
      if (name !== null) seen.exist(request.urn, name)
      return checkApiKey(request, holder.current, random, model)
    },
    diff(request, context) {
      learn(request.state, request.oldInputs, request.inputs)
      note(request.id, request.state)
      return spoken(() => diffApiKey(request, holder.current, seenIn(holder.current), context, model))
    },
    create(request, context) {
      learn(request.inputs)
      return spoken(() =>
        request.preview
          ? previewCreate(request, holder.current, seenIn(holder.current), context, model)
          : createApiKey(request, holder.current, context, model),
      )
    },
    read(request, context) {
      learn(request.state, request.inputs)
      note(request.id, request.state)
      return spoken(() => readApiKey(request, holder.current, context, model))
    },
    update(request) {
      learn(request.state, request.inputs)
      return spoken(async () => ({
        state: request.preview
          ? previewUpdate(request, model)
          : await updateApiKey(request, holder.current, model),
      }))
    },
    delete(request, context) {
      learn(request.state)
      note(request.id, request.state)
      return spoken(() => deleteApiKey(request, holder.current, seenIn(holder.current), context, model))
    },
    list: query => spoken(() => listApiKeys(query, holder.current)),
  }
}

/** The value and secret of a state, and inputs that a person has marked secret and a message could name. */
function secretsIn(values: ObjectValue, { inputs, sensitive }: KeyModel): Secret[] {
  const marked = inputs.filter(([name, { type, oneOf = [] }]) => {
    const value = values[camelCase(name)]
    // Words that every message needs, whatever somebody marks secret, are none.
    return type === 'string' && value instanceof SecretValue && !oneOf.includes(knownText(value) ?? '')
  })
  return [...sensitive, ...marked.map(([name]) => name)].flatMap(name => {
    const text = knownText(values[camelCase(name)])
    return text === null ? [] : new Secret(text)
  })
}

/** Runs a call; a failure that people are told about is put into the engine's words. */
async function spoken<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call()
  } catch (error) {
    throw error instanceof EkbError ? asError(error) : error
  }
}
