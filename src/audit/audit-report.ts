import type { StateEngine } from '../inventory/index.ts'
import type { OutdatedAcceptances } from '../review/acceptance/index.ts'
import type { DescribedFinding, RichText } from '../review/findings/index.ts'
import type { AuditedKey, Level } from '../review/rules/index.ts'

/** What every output of an audit shows. All texts in it are safe to show. Each output escapes them in its own way. */
export interface AuditReport extends OutdatedAcceptances {
  /** When the audit was made, in RFC 3339 format and UTC. */
  readonly auditedAt: string
  /** The highest level of the findings that nobody accepted; null if there are none. */
  readonly level: Level | null
  /** How many findings of each level nobody accepted. */
  readonly counts: Readonly<Record<Level, number>>
  readonly accepted: number
  readonly failOn: Level | 'never'
  /** Whether a finding that nobody accepted is at or above `failOn`. */
  readonly failed: boolean
  /** Whether something could not be read, so that the rest is not all. */
  readonly isIncomplete: boolean
  readonly problems: readonly AuditProblem[]
  /** What a reader has to know to read the rest right, in sentences. */
  readonly notes: readonly RichText[]
  /** What changed since an earlier audit; null where none was given. */
  readonly since: { readonly auditedAt: string; readonly changes: readonly AuditChange[] } | null
  /** The projects whose keys were listed. */
  readonly projects: readonly string[]
  readonly states: readonly AuditedState[]
  /** One for each key: by project, the oldest first. */
  readonly rows: readonly AuditRow[]
  /** First those that nobody accepted, then by level, the highest first. */
  readonly findings: readonly AuditFinding[]
}

/** What happened to a key between two audits. */
export interface AuditChange {
  readonly what: 'appeared' | 'vanished' | 'type-changed' | 'managed' | 'unmanaged' | 'moved'
  readonly project: string
  readonly id: string | null
  readonly name: string | null
  /** The same in a sentence. */
  readonly seen: RichText
}

/** Something that could not be read. */
export interface AuditProblem {
  readonly what: 'project' | 'state'
  /** The id of the project, or what the person calls the state. */
  readonly name: string
  /** The stable code of the error. */
  readonly code: string
  readonly summary: string
  readonly detail: string
}

export interface AuditedState {
  readonly state: string
  readonly engine: StateEngine
  /** How many keys it has. */
  readonly keys: number
}

/** A key of a project. Null stands for what is not known, or does not apply. */
export interface AuditRow extends AuditedKey {
  readonly project: string
  /** In RFC 3339 format and UTC, like every time. */
  readonly createdAt: string | null
  readonly preview: string
  readonly fingerprint: string | null
  /** As declared, such as `90d`. */
  readonly rotateAfter: string | null
  readonly dueAt: string | null
  readonly retireDueAt: string | null
  /** The highest level of its findings that nobody accepted. */
  readonly level: Level | null
  readonly findings: readonly AuditFinding[]
}

export interface AuditFinding extends DescribedFinding {
  readonly accepted: boolean
  readonly project: string
  /** The public id and the name of the key; null where the finding is about the whole project. */
  readonly id: string | null
  readonly name: string | null
}
