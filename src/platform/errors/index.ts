export { EkbError, type ErrorOptions, ekbError, type Outcome } from './error.ts'
export { ERRORS, type ErrorCode, type ErrorEntry, type ErrorValues } from './registry.ts'
