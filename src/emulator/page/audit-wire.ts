/**
 * What the page reads of an audit: a part of the report that `ekb audit --format json` prints
 * (`docs/audit/report.schema.json`). Times are RFC 3339. No value of a key and no secret is in it.
 */
import type { AuditForm } from '../audit/page-audit.ts'

/** How much a finding matters. */
export type AuditLevel = 'critical' | 'high' | 'medium' | 'low'

/** Where a state has a key. */
export interface AuditHolder {
  readonly address: string
  readonly state: string
  readonly role: 'key' | 'current' | 'previous' | 'retiring'
  readonly isLeftover: boolean
}

/** A key of a project. Null stands for what is not known, or does not apply. */
export interface AuditKey {
  readonly project: string
  readonly id: string | null
  readonly name: string | null
  readonly type: string
  readonly system: boolean
  readonly own: boolean
  readonly ageDays: number | null
  readonly preview: string
  readonly managedBy: readonly AuditHolder[]
  readonly mayBeManagedBy: readonly AuditHolder[]
  readonly generation: { readonly tag: string; readonly number: number } | null
  readonly rotateAfter: string | null
  readonly dueAt: string | null
  readonly overdueDays: number | null
  readonly retireDueAt: string | null
  /** For how many days it should have been gone. */
  readonly lingeringDays: number | null
  readonly level: AuditLevel | null
  /** The fingerprints of its findings. */
  readonly findings: readonly string[]
}

/** Something that a rule found. */
export interface AuditFindingView {
  readonly fingerprint: string
  readonly project: string
  /** Null where the finding is about the whole project. */
  readonly name: string | null
  readonly id: string | null
  readonly level: AuditLevel
  readonly rule: string
  readonly title: string
  readonly seen: string
  readonly why: string
  readonly remedy: string
  readonly helpUri: string
}

/** The report. */
export interface AuditView {
  readonly summary: string
  readonly problems: readonly {
    readonly name: string
    readonly code: string
    readonly summary: string
    readonly detail: string
  }[]
  readonly notes: readonly string[]
  readonly states: readonly { readonly state: string; readonly engine: string; readonly keys: number }[]
  readonly keys: readonly AuditKey[]
  readonly findings: readonly AuditFindingView[]
}

/** Where a report is. */
export function auditPath(form: AuditForm): string {
  return `/__page/audit.${form}`
}
