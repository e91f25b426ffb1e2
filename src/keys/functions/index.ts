export { fingerprintOf } from './fingerprint-of.ts'
export { handedOver } from './handed-over.ts'
export { importIdOf } from './import-id-of.ts'
