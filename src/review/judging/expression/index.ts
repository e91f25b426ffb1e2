export { evaluate, type Resolve } from './evaluate.ts'
export { either, holding, keyObject, type Possible, referencesIn, text, UNKNOWN } from './possible.ts'
export { Unreadable } from './scanner.ts'
