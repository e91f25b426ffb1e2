export { EkbError, type ErrorOptions, ekbError, type Outcome } from './error.ts'
export { ERRORS, type ErrorCode, type ErrorValues } from './registry.ts'
