import type { Value } from '../model/value.ts'

/** Kept beside the values, so that nothing that prints a value can print these. */
const TEXTS = new WeakMap<object, string>()

/** A text that is there, and that nobody may see. */
export function hiddenText(text: string): Value<string> {
  const value = { is: 'hidden' } as const
  TEXTS.set(value, text)
  return value
}

/** The text of a value for a rule to judge, shown or hidden: never to be printed. */
export function judgedText(value: Value<string> | undefined): string | undefined {
  if (value === undefined) return undefined
  return value.is === 'known' ? (value.value ?? undefined) : TEXTS.get(value)
}
