export { evaluate, type Resolve } from './evaluate.js';
export { either, holding, keyObject, type Possible, referencesIn, text, UNKNOWN } from './possible.js';
export { Unreadable } from './scanner.js';
