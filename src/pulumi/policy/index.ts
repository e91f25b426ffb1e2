export { keyPolicies } from './key-policies.ts'
