import type { InventoryKey, ManagedKey } from '../inventory/index.ts'
import type { AuditFinding, AuditRow } from './audit-report.ts'
import { missingOf, rowOf } from './audited-rows.ts'
import type { ProjectJudge } from './judge-project.ts'
import type { SafeTexts } from './safe-texts.ts'

/** What is known of one project. */
export interface ProjectInput {
  readonly projectId: string
  readonly keys: readonly InventoryKey[]
  /** What states have, and the project has no more. */
  readonly missing: readonly ManagedKey[]
  readonly hasStates: boolean
}

/** A project as a report shows it. */
export interface AuditedRows {
  readonly project: string
  readonly rows: readonly AuditRow[]
  /** Those that nobody accepted first, then the highest level. */
  readonly findings: readonly AuditFinding[]
}

/** Describes and judges the keys of one project. */
export function auditProject(
  { projectId, keys, missing, hasStates }: ProjectInput,
  safe: SafeTexts,
  judge: ProjectJudge,
): AuditedRows {
  const project = safe.id(projectId) ?? ''
  const described = keys.map(key => rowOf(key, project, safe))
  const judged = judge({
    project,
    keys: described,
    missing: missing.map(managed => missingOf(managed, safe)),
    hasStates,
  })
  const ofKey = Map.groupBy(judged, ({ key }) => key)
  const rows = described.map(row => {
    const own = ofKey.get(row)?.map(({ finding }) => finding)
    return own === undefined
      ? row
      : { ...row, level: own.find(({ accepted }) => !accepted)?.level ?? null, findings: own }
  })
  return { project, rows, findings: judged.map(({ finding }) => finding) }
}
