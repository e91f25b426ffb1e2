export { buildReport, type ReportOptions } from './build-report.ts'
export { headLine } from './head-line.ts'
export type { Report, ReportEntry, ReportFinding, ReportStack } from './report.ts'
