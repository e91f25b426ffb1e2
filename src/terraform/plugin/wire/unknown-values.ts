import { Unknown, type Value } from '../value.ts'

/** Whether a value, or anything within it, is not known. */
export function hasUnknown(value: Value | undefined): boolean {
  if (value instanceof Unknown) return true
  return typeof value === 'object' && value !== null && Object.values(value).some(hasUnknown)
}
