import type { EkbError, ErrorCode } from '../../core/messages/errors/index.ts'

/** What is looked at, in the order of the report. */
export const SECTIONS = [
  'settings',
  'reach',
  'credentials',
  'contract',
  'list',
  'clock',
  'engines',
  'state',
] as const

export type SectionName = (typeof SECTIONS)[number]

/** `fault`: ekb does not work so. `note`: it works, and somebody should know this. */
export const LEVELS = ['ok', 'note', 'fault'] as const

export type Level = (typeof LEVELS)[number]

/** One line of the report. It has no key value, no name of a key, no id and no project in it. */
export interface Finding {
  /** What was looked at, for programs: `tls`, `key-type`. Unique within its section. */
  readonly check: string
  readonly level: Level
  /** One sentence, or two. */
  readonly text: string
  /** What to do. Only notes and faults have one. */
  readonly remedy?: string
  /** The code that `ekb explain` knows, where the finding is an error of the provider as well. */
  readonly code?: ErrorCode
}

export function ok(check: string, text: string): Finding {
  return { check, level: 'ok', text }
}

export function note(check: string, text: string, remedy: string): Finding {
  return { check, level: 'note', text, remedy }
}

export function fault(check: string, text: string, remedy: string): Finding {
  return { check, level: 'fault', text, remedy }
}

/** An error that the provider would report as well, in its words. */
export function faultOf(check: string, { code, summary, detail }: EkbError): Finding {
  return { check, level: 'fault', text: `${summary}.`, remedy: detail, code }
}
