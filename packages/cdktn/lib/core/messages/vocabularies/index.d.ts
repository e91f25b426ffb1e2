export { CDK } from './cdk.js';
export { PLAIN } from './plain.js';
export { PULUMI } from './pulumi.js';
export { TERRAFORM } from './terraform.js';
export type { Term, Vocabulary } from './vocabulary.js';
