import type { AuditReport, AuditRow } from '../audit-report.ts'

/** The columns, in their order: programs rely on it. New ones come last. */
const COLUMNS: Readonly<Record<string, (row: AuditRow) => string | number | boolean | null | undefined>> = {
  project: row => row.project,
  id: row => row.id,
  name: row => row.name,
  type: row => row.type,
  system: row => row.isSystem,
  own: row => row.isOwn,
  created_at: row => row.createdAt,
  age_days: row => row.ageDays,
  managed_by: row => row.holders.map(({ address }) => address).join('; '),
  state: row => [...new Set(row.holders.map(({ state }) => state))].join('; '),
  role: row => row.holders.map(({ role }) => role).join('; '),
  generation: row => row.generation?.number,
  rotate_after: row => row.rotateAfter,
  due_at: row => row.dueAt,
  overdue_days: row => row.overdueDays,
  retire_due_at: row => row.retireDueAt,
  lingering_days: row => row.lingeringDays,
  preview: row => row.preview,
  fingerprint: row => row.fingerprint,
  level: row => row.level,
  rules: row => rulesOf(row, false),
  accepted_rules: row => rulesOf(row, true),
}

/** The rules that found something, by whether somebody accepted it. */
function rulesOf({ findings }: AuditRow, isAccepted: boolean): string {
  return findings.flatMap(({ rule, accepted }) => (accepted === isAccepted ? [rule] : [])).join('; ')
}

/** The report as CSV (RFC 4180), line by line: a header, and one row for each key. */
export function* renderCsv({ rows }: AuditReport): Generator<string> {
  yield `${Object.keys(COLUMNS).join(',')}\r\n`
  const columns = Object.values(COLUMNS)
  for (const row of rows) yield `${columns.map(of => cell(String(of(row) ?? ''))).join(',')}\r\n`
}

/**
 * A spreadsheet takes a cell that begins like this for a formula, and runs it; in some countries it takes `;` for the
 * end of a cell as well. The wide forms of the signs are those of East Asian keyboards.
 */
const FORMULA = /(?<=(?:^|;)\s*)(?=[=+\-@\t\r\n＝＋－＠])/g

function cell(text: string): string {
  const safe = text.replace(FORMULA, "'")
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
