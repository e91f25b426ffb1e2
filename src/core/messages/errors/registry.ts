import type { MessageEntry, MessageValues } from '../index.ts'
import { ADOPT_ERRORS } from './adopt-errors.ts'
import { FIND_ERRORS } from './find-errors.ts'
import { FUNCTION_ERRORS } from './function-errors.ts'
import { INVENTORY_ERRORS } from './inventory-errors.ts'
import { KEY_ERRORS } from './key-errors.ts'
import { MOVE_ERRORS } from './move-errors.ts'
import { PLATFORM_ERRORS } from './platform-errors.ts'
import { REVIEW_ERRORS } from './review-errors.ts'
import { REVOKE_ERRORS } from './revoke-errors.ts'
import { ROTATING_ERRORS } from './rotating-errors.ts'
import { SETTING_ERRORS } from './setting-errors.ts'
import { TOOL_ERRORS } from './tool-errors.ts'

/** Every error, by its stable code. The error reference is generated from it. */
export const ERRORS = {
  ...SETTING_ERRORS,
  ...PLATFORM_ERRORS,
  ...KEY_ERRORS,
  ...FIND_ERRORS,
  ...ROTATING_ERRORS,
  ...MOVE_ERRORS,
  ...FUNCTION_ERRORS,
  ...REVOKE_ERRORS,
  ...TOOL_ERRORS,
  ...REVIEW_ERRORS,
  ...INVENTORY_ERRORS,
  ...ADOPT_ERRORS,
} as const satisfies Record<string, MessageEntry>

export type ErrorCode = keyof typeof ERRORS

/** The values that the texts of `Code` ask for. */
export type ErrorValues<Code extends ErrorCode> = MessageValues<(typeof ERRORS)[Code]>
