export { isObject, type Json, objectAt, objectsAt, parseJson, textAt, textsAt } from './json.ts'
export { findJsonError, type JsonSyntaxError } from './json-error.ts'
export { readText } from './read-text.ts'
