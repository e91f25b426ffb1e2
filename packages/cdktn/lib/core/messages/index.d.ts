export { type CamelCase, camelCase } from './camel-case.js';
export { type EngineText, engineText, placeOf, type TextValues } from './engine-text.js';
export { type MessageEntry, type MessageValues, type Said, say } from './message.js';
export { ROTATING_WARNINGS } from './rotating-warnings.js';
export type { FrontEnd, Template } from './template.js';
export { visible } from './visible.js';
export { CDK, PLAIN, PULUMI, TERRAFORM, type Term, type Vocabulary } from './vocabularies/index.js';
export { WARNINGS } from './warnings.js';
