/**
 * The codes of the platform's error envelope that we know, with the status each one arrives with.
 * `INVALID_API_KEY` and `INVALID_CREDENTIALS` are authentication errors although they arrive as 400.
 */
export const PLATFORM_ERROR_CODES = {
  VALIDATION_ERROR: 400,
  INVALID_API_KEY: 400,
  INVALID_CREDENTIALS: 400,
  INVALID_OR_EXPIRED_JWT_TOKEN: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  SYSTEM_KEY_PROTECTED: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  INTERNAL_ERROR: 500,
} as const satisfies Record<string, number>

export type PlatformErrorCode = keyof typeof PLATFORM_ERROR_CODES
