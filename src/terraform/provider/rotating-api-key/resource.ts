import type { Secret } from '../../../core/secret.ts'
import type { SessionHolder } from '../../../keys/index.ts'
import { noteStoredRotating, ROTATING_MODEL, validateRotatingInputs } from '../../../keys/rotating/index.ts'
import type { ResourceCalls } from '../lazy-resource.ts'
import { resourceCalls, type StoredState } from '../resource/resource-calls.ts'
import { secretsIn } from '../resource/secrets-in.ts'
import { createRotating, deleteRotating, updateRotating } from './apply-resource-change.ts'
import { importRotatingKey } from './import-resource-state.ts'
import { moveToRotating } from './move-resource-state.ts'
import { planCreateRotating, planDeleteRotating, planUpdateRotating } from './plan-resource-change.ts'
import { readRotatingKey } from './read-resource.ts'
import { plannedInputsOf, stateOf, valuesOf } from './state.ts'

/**
 * The code of the resource `ekb_rotating_api_key`.
 *
 * @param remember makes values of the state known that must never be printed
 * @param random answers a number from 0 to less than 1
 */
export function rotatingApiKeyResource(
  holder: SessionHolder,
  remember: (secret: Secret) => void,
  random: () => number,
): ResourceCalls {
  return resourceCalls(
    {
      model: ROTATING_MODEL,
      secretsIn: stored => secretsIn(stored, ROTATING_MODEL.properties),
      noteState: (stored, session) => noteStoredRotating(session, () => stateOf(stored)),
      keyIn: ({ current }) => (current as StoredState | null | undefined)?.['id'],
      renewal: 'rotation',
      validateConfig: (config, project) =>
        validateRotatingInputs(plannedInputsOf(config, project ?? ''), project),
      upgradeState: stored => valuesOf(stateOf(stored)),
      read: readRotatingKey,
      planCreate: planCreateRotating,
      planUpdate: planUpdateRotating,
      planDelete: planDeleteRotating,
      create: (planned, configured, context) => createRotating(planned, configured, context, random),
      update: updateRotating,
      delete: deleteRotating,
      importState: importRotatingKey,
      moveState: moveToRotating,
    },
    holder,
    remember,
  )
}
