import type { MessageEntry } from '../words/index.ts'

/** What can be wrong with the form of what a program hands over, where the engine does not check it. */
export const PROPERTY_ERRORS = {
  PROPERTY_UNKNOWN: {
    summary: 'There is no {property}',
    detail: '{of} does not know it. What it knows: {known}.',
  },
  PROPERTY_TYPE_WRONG: {
    summary: '{property} has a value of the wrong type',
    detail: 'It must be {expected}, and is {seen}.',
  },
} as const satisfies Record<string, MessageEntry>
