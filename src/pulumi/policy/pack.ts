import { PolicyPack } from '@pulumi/policy'
import { keyPolicies } from './key-policies.ts'

/** What the engine starts: a pack serves its policies as soon as it is made. */
new PolicyPack('ekb', {
  displayName: 'API keys of Enterprise Knowledge',
  description: 'What a reviewer would say of the API keys of a stack.',
  policies: keyPolicies(() => new Date()),
})
