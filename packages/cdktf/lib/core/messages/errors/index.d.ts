export { EkbError, type ErrorOptions, ekbError, type Outcome } from './error.js';
export { ERRORS, type ErrorCode, type ErrorValues } from './registry.js';
