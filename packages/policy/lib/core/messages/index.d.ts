export { type CamelCase, camelCase } from './camel-case.js';
export { type MessageEntry, type MessageValues, type Said, say } from './message.js';
export { type Phrase, type PhraseValues, phrase, placeOf } from './phrase.js';
export type { FrontEnd, Template } from './template.js';
export { visible } from './visible.js';
export { CDK, PLAIN, PULUMI, TERRAFORM, type Term, type Vocabulary } from './vocabularies/index.js';
export { WARNINGS } from './warnings.js';
