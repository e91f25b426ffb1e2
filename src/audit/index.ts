export type { AuditReport, AuditRow } from './audit-report.ts'
export { type AuditInput, type AuditOptions, buildAudit } from './build-audit.ts'
export { type EarlierReport, readEarlierReport } from './earlier-report.ts'
