import { KEY_ERRORS } from './key-errors.ts'
import { PLATFORM_ERRORS } from './platform-errors.ts'
import { SETTING_ERRORS } from './setting-errors.ts'
import { TOOL_ERRORS } from './tool-errors.ts'

/** One kind of failure. Texts may hold `{placeholders}`. */
export interface ErrorEntry {
  /** The head line: what is wrong, without a full stop. */
  readonly summary: string
  /** What was seen and how to mend it, in full sentences. */
  readonly detail: string
}

/** Every failure that a person can be told about, by its stable code. The error reference is made from it. */
export const ERRORS = {
  ...SETTING_ERRORS,
  ...PLATFORM_ERRORS,
  ...KEY_ERRORS,
  ...TOOL_ERRORS,
} as const satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof ERRORS

type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never

/** The values that the texts of `Code` ask for. */
export type ErrorValues<Code extends ErrorCode> = {
  readonly [Name in Placeholder<(typeof ERRORS)[Code]['summary'] | (typeof ERRORS)[Code]['detail']>]: string
}
