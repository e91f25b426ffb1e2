export type { Example } from './example.ts'
export { EXISTING_KEY, LISTED_KEYS, SYSTEM_KEY } from './function-examples.ts'
export { BASIC_KEY, MANAGED_KEY, ROTATING_KEY } from './resource-examples.ts'
