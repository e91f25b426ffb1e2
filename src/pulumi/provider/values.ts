import { UNKNOWN_VALUE, type UnknownValue } from '../../keys/index.ts'
import { ForeignValue, type ObjectValue, SecretValue, Unknown, type Value } from '../plugin/value.ts'

/** A value without the marks of secrecy around it. What is inside an object keeps its own. */
export function unwrapped(value: Value | undefined): Exclude<Value, SecretValue> | undefined {
  let inner = value
  while (inner instanceof SecretValue) inner = inner.value
  return inner
}

/** A value without any mark of secrecy, however deep. */
export function opened(value: Value | undefined): Value | undefined {
  const inner = unwrapped(value)
  return isObject(inner)
    ? Object.fromEntries(Object.entries(inner).map(([name, entry]) => [name, opened(entry) ?? null]))
    : inner
}

/** The same value, marked secret where `model` is. */
export function markedLike(model: Value | undefined, value: Value): Value {
  return model instanceof SecretValue && !(value instanceof SecretValue) ? new SecretValue(value) : value
}

/** The same value, marked secret; there is nothing to hide in null. */
export function hidden(value: Value): Value {
  return value === null || value instanceof SecretValue ? value : new SecretValue(value)
}

/** Whether a value is, or has anywhere in it, something secret. */
export function holdsSecret(value: Value | undefined): boolean {
  if (value instanceof SecretValue) return true
  if (isArray(value)) return value.some(holdsSecret)
  return isObject(value) && Object.values(value).some(holdsSecret)
}

/** Whether a value is, or has anywhere in it, something that is not known yet. */
export function holdsUnknown(value: Value | undefined): boolean {
  const inner = unwrapped(value)
  if (inner instanceof Unknown) return true
  if (isArray(inner)) return inner.some(holdsUnknown)
  return isObject(inner) && Object.values(inner).some(holdsUnknown)
}

/** Whether two values say the same, whatever of them is secret. Nothing unknown is the same as anything. */
export function saysTheSame(one: Value | undefined, other: Value | undefined): boolean {
  const a = unwrapped(one) ?? null
  const b = unwrapped(other) ?? null
  if (isArray(a)) {
    return isArray(b) && a.length === b.length && a.every((item, index) => saysTheSame(item, b[index]))
  }
  if (!isObject(a)) return a === b && !(a instanceof Unknown)
  const names = Object.keys(a)
  return (
    isObject(b) &&
    names.length === Object.keys(b).length &&
    names.every(name => Object.hasOwn(b, name) && saysTheSame(a[name], b[name]))
  )
}

/** A text property: null if it is not set, UNKNOWN_VALUE where it is not known yet. */
export function planText(value: Value | undefined): string | null | UnknownValue {
  return unwrapped(value) instanceof Unknown ? UNKNOWN_VALUE : knownText(value)
}

/** A text property of a state, where everything is known. */
export function knownText(value: Value | undefined): string | null {
  const inner = unwrapped(value)
  return typeof inner === 'string' ? inner : null
}

/** A flag of a state, with the value that stands where none is set. */
export function knownFlag(value: Value | undefined, otherwise: boolean): boolean {
  const inner = unwrapped(value)
  return typeof inner === 'boolean' ? inner : otherwise
}

/** A value as the key rules read it, with UNKNOWN_VALUE for what is not known yet, in maps too. */
export function planValue(value: Value | undefined): unknown {
  const inner = unwrapped(value)
  if (inner instanceof Unknown) return UNKNOWN_VALUE
  if (inner instanceof ForeignValue) return null
  if (!isObject(inner)) return inner
  return Object.fromEntries(Object.entries(inner).map(([name, entry]) => [name, planValue(entry)]))
}

export function isObject(value: Value | undefined): value is ObjectValue {
  return (
    typeof value === 'object' &&
    value !== null &&
    !isArray(value) &&
    !(value instanceof Unknown || value instanceof SecretValue || value instanceof ForeignValue)
  )
}

function isArray(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value)
}
