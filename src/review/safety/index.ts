export { displayed } from './display.ts'
export { Guard } from './guard.ts'
export { type AttributeName, keyAttributes, type RawAttributes, type RawValue } from './key-attributes.ts'
export { SensitiveValues } from './sensitive-values.ts'
