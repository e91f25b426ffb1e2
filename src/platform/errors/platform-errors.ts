import type { ErrorEntry } from './registry.ts'

/** What can go wrong between us and the platform. */
export const PLATFORM_ERRORS = {
  STOPPED: {
    summary: 'Stopped before the request was sent',
    detail: 'The run was interrupted. Nothing was sent for this step; run it again to go on.',
  },
} as const satisfies Record<string, ErrorEntry>
