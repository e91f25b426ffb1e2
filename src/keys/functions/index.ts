export { fingerprintOf } from './fingerprint-of.ts'
export { importIdOf } from './import-id-of.ts'
