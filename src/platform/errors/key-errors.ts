import type { ErrorEntry } from './registry.ts'

/** What the key rules refuse, or cannot decide. */
export const KEY_ERRORS = {} as const satisfies Record<string, ErrorEntry>
