import type { ErrorEntry } from './registry.ts'

/** What can be wrong with the provider's settings. */
export const SETTING_ERRORS = {
  SETTING_MISSING: {
    summary: 'The setting {setting} is missing',
    detail: 'Set {setting} in the provider configuration, or the environment variable {variable}.',
  },
} as const satisfies Record<string, ErrorEntry>
