import type { Secret } from '../../../core/secret.ts'
import type { ConfiguredSession, SessionHolder } from '../../../keys/index.ts'
import { type DecidedUpdate, ROTATING_MODEL } from '../../../keys/rotating/index.ts'
import type { CustomResource } from '../../plugin/provider.ts'
import { resourceCalls } from '../resource/resource-calls.ts'
import { secretInputTexts } from '../resource/secret-inputs.ts'
import { checkRotating } from './check.ts'
import { createRotating, previewCreateRotating } from './create.ts'
import { deleteRotating } from './delete.ts'
import { diffRotating } from './diff.ts'
import { listRotatingKeys } from './list.ts'
import { readRotatingKey } from './read.ts'
import { materialIn } from './state.ts'
import { previewUpdateRotating, updateRotating } from './update.ts'

/**
 * The code of the resource `ekb:index:RotatingApiKey`.
 *
 * @param remember makes values known that must never be printed
 * @param random answers a number from 0 to less than 1
 */
export function rotatingApiKeyResource(
  holder: SessionHolder,
  remember: (secret: Secret) => void,
  random: () => number,
): CustomResource {
  const decisions = decisionsByRun()
  return resourceCalls(
    {
      secretsIn: values => [...materialIn(values), ...secretInputTexts(values, ROTATING_MODEL)],
      check: checkRotating,
      diff: (request, configured, run, context) =>
        diffRotating(request, configured, run, context, decided =>
          decisions(configured).set(request.urn, decided),
        ),
      previewCreate: previewCreateRotating,
      create: (request, configured, run, context) =>
        createRotating(request, configured, run, context, random),
      read: readRotatingKey,
      previewUpdate: (request, configured) =>
        previewUpdateRotating(request, configured, decisions(configured).get(request.urn)),
      update: (request, configured, context) =>
        updateRotating(request, configured, context, decisions(configured).get(request.urn)),
      delete: deleteRotating,
      list: listRotatingKeys,
    },
    holder,
    remember,
  )
}

/**
 * Keeps what a Diff has decided for the Update of the same run, by URN: time that passes in between adds nothing. It
 * begins anew each time that the engine configures the provider.
 */
function decisionsByRun(): (configured: ConfiguredSession) => Map<string, DecidedUpdate> {
  const runs = new WeakMap<ConfiguredSession, Map<string, DecidedUpdate>>()
  return configured => {
    const decided = runs.get(configured) ?? new Map<string, DecidedUpdate>()
    runs.set(configured, decided)
    return decided
  }
}
