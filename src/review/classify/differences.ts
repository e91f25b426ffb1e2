import type { ReviewModel } from '../model/index.ts'
import type { AttributeName, RawAttributes, RawValue } from '../safety/index.ts'

/** The inputs that differ, or may differ because the new value is known only after apply. */
export function changedInputs(
  before: RawAttributes | null,
  after: RawAttributes | null,
  { inputs }: ReviewModel,
): string[] {
  if (before === null || after === null) return []
  return inputs.filter(name => differ(before.read(name as AttributeName), after.read(name as AttributeName)))
}

/** Whether two values differ; an absent value differs from nothing. */
export function differ(before: RawValue, after: RawValue): boolean {
  if (before.is === 'absent' || after.is === 'absent') return false
  if (!hasValue(before) || !hasValue(after)) return true
  return !sameValue(before.value ?? null, after.value ?? null)
}

function sameValue(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return one === other
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every(name => sameValue(one[name], other[name]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function hasValue(raw: RawValue | undefined): raw is Extract<RawValue, { value: unknown }> {
  return raw?.is === 'known' || raw?.is === 'sensitive'
}

/** The text of a value in the input, whether or not it may be shown. For comparisons only. */
export function comparableText(value: RawValue | undefined): string | undefined {
  return hasValue(value) && typeof value.value === 'string' ? value.value : undefined
}
