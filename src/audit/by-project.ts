import type { AuditFinding, AuditReport, AuditRow } from './audit-report.ts'

/** One project of a report. */
export interface ProjectRows {
  readonly project: string
  readonly rows: readonly AuditRow[]
  readonly findings: readonly AuditFinding[]
}

/** A report by its projects, in their order. The whole of it is looked through once, however many projects there are. */
export function byProject({ projects, rows, findings }: AuditReport): readonly ProjectRows[] {
  const ownRows = Map.groupBy(rows, ({ project }) => project)
  const ownFindings = Map.groupBy(findings, ({ project }) => project)
  return projects.map(project => ({
    project,
    rows: ownRows.get(project) ?? [],
    findings: ownFindings.get(project) ?? [],
  }))
}
