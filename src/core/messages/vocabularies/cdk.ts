import { camelCase } from '../camel-case.ts'
import { isFixed } from './fixed-words.ts'
import { TERRAFORM } from './terraform.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How a program with constructs says things: Terraform runs it, and the names are those of the bindings. */
export const CDK: Vocabulary = {
  frontEnd: 'cdk',
  name: word => (isFixed(word) ? word : camelCase(word)),
  placeOf: () => 'on the provider construct',
  terms: {
    ...TERRAFORM.terms,
    DEFAULT_PROJECT: 'projectId on the provider construct',
    OVERLAP: 'with createBeforeDestroy the old key works until then',
    NEW_FIRST: 'Set createBeforeDestroy in its lifecycle',
    AUTOMATOR_KEY: 'DataEkbAutomatorKey',
    API_KEYS: 'DataEkbApiKeys',
  },
}
