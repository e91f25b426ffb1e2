import { count } from '../review/findings/index.ts'
import { LEVELS } from '../review/rules/index.ts'
import type { AuditReport } from './audit-report.ts'

/** The one line that shows whether to read on: `API keys: 2 medium · 7 keys in 2 projects, 3 unmanaged`. */
export function headLine({ counts, accepted, rows, projects, states, isIncomplete }: AuditReport): string {
  const found = LEVELS.filter(level => counts[level] > 0).map(level => `${counts[level]} ${level}`)
  const unmanaged = rows.filter(
    ({ isSystem, isOwn, holders, possibleHolders }) =>
      !isSystem && !isOwn && holders.length + possibleHolders.length === 0,
  ).length
  const keys = `${count(rows.length, 'key')} in ${count(projects.length, 'project')}`
  const parts = [
    [
      found.length === 0 ? 'no findings' : found.join(', '),
      ...(accepted === 0 ? [] : [`${accepted} accepted`]),
    ].join(', '),
    states.length === 0 ? keys : `${keys}, ${unmanaged} unmanaged`,
    ...(isIncomplete ? ['incomplete'] : []),
  ]
  return `API keys: ${parts.join(' · ')}`
}
