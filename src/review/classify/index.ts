export { type CountShift, countShifts } from './count-shift.ts'
export { differ } from './differences.ts'
export { keyEntry } from './key-entry.ts'
export type { Observation, ObservedStep } from './observation.ts'
