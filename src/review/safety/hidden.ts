import type { Value } from '../model/value.ts'

/** Kept apart from the values, so that printing a value cannot print them. */
const TEXTS = new WeakMap<object, string>()

/** A text that exists and must not be shown. */
export function hiddenText(text: string): Value<string> {
  const value = { is: 'hidden' } as const
  TEXTS.set(value, text)
  return value
}

/** The text of a value for rules, shown or hidden. Never printed. */
export function judgedText(value: Value<string> | undefined): string | undefined {
  if (value === undefined) return undefined
  return value.is === 'known' ? (value.value ?? undefined) : TEXTS.get(value)
}
