export { fingerprintOf } from './fingerprint.ts'
export { readAcceptances } from './read-acceptances.ts'
