import { UNKNOWN_VALUE, type UnknownValue } from '../../../src/keys/index.ts'

export { rotatingStateValues } from '../../../src/keys/rotating/index.ts'
export const UNKNOWN: UnknownValue = UNKNOWN_VALUE
