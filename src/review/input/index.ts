export type { ReviewInput } from './input.ts'
export { isObject, type Json, objectAt, objectsAt, textAt, textsAt } from './json.ts'
export { count, type LineSink, type Recognisers, readInput } from './read-input.ts'
