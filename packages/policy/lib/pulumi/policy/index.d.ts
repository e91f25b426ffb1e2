export { keyPolicies } from './key-policies.js';
