import type { Level } from '../../review/rules/index.ts'
import type { InstanceFlags } from '../instance/instance-options.ts'

/** The forms of a report. */
export const AUDIT_FORMATS = ['text', 'markdown', 'json', 'csv', 'html', 'sarif', 'junit', 'ics'] as const
export type AuditFormat = (typeof AUDIT_FORMATS)[number]

/** The options of `ekb audit`. */
export interface AuditFlags extends InstanceFlags {
  readonly state?: readonly string[]
  readonly stateFrom?: readonly string[]
  /** Whole days. */
  readonly olderThan?: number | 'never'
  readonly maxPrivileged?: number
  readonly format: AuditFormat
  readonly failOn?: Level | 'never'
  readonly config?: string
  readonly accept?: string
  readonly since?: string
  readonly output?: string
}
