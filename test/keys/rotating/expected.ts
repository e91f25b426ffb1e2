import { UNKNOWN_VALUE } from '../../../src/keys/index.ts'

export { rotatingStateValues } from '../../../src/keys/rotating/index.ts'
export const UNKNOWN = UNKNOWN_VALUE
