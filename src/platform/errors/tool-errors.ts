import type { ErrorEntry } from './registry.ts'

/** What can be wrong with the input of the `ekb` command and the emulator. */
export const TOOL_ERRORS = {} as const satisfies Record<string, ErrorEntry>
