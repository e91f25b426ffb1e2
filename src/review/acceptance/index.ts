export { fingerprintOf } from './fingerprint.ts'
export { type OutdatedAcceptances, outdatedAcceptances } from './outdated-acceptances.ts'
export { type Acceptances, NO_ACCEPTANCES, readAcceptances } from './read-acceptances.ts'
