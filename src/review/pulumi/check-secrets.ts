import { type Json, objectAt } from '../../core/json/index.ts'
import { camelCase } from '../../core/messages/camel-case.ts'
import { ekbError } from '../../core/messages/errors/index.ts'
import { SENSITIVE_ATTRIBUTES } from '../model/sensitive-attributes.ts'
import { holdsShownSecret, isSecret, isUnknown } from './property-value.ts'
import type { PulumiStep } from './step.ts'
import { isOurs } from './urn.ts'

const VALUES = [...SENSITIVE_ATTRIBUTES].map(camelCase)

/**
 * Refuses a step in which secrets are shown: what else is in such an input cannot be told from what is open.
 *
 * @throws EkbError REVIEW_INPUT_SECRETS_SHOWN
 */
export function checkSecretsHidden(step: PulumiStep, place: string, input: string): void {
  for (const state of [step.old, step.now]) {
    if (state === null) continue
    if (holdsShownSecret(state)) throw shown(input, place)
    for (const side of isOurs(step) ? ['inputs', 'outputs'] : []) {
      const properties = objectAt(state, side)
      const found = VALUES.find(name => isShown(properties, name))
      if (found !== undefined) throw shown(input, `${place}, ${side}.${found}`)
    }
  }
}

function isShown(properties: Json, name: string): boolean {
  const value = properties[name]
  return value !== undefined && value !== null && value !== '' && !isSecret(value) && !isUnknown(value)
}

function shown(input: string, place: string): Error {
  return ekbError('REVIEW_INPUT_SECRETS_SHOWN', { input, place })
}
