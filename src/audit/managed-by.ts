import type { AuditRow } from './audit-report.ts'

/** Who manages a key, in a few words for people; empty where no state was read. */
export function managedBy(row: AuditRow, hasStates: boolean): string {
  const { isSystem, isOwn, holders, possibleHolders } = row
  if (isSystem) return 'the platform'
  if (holders.length > 0) return holders.map(({ address, role }) => address + roleWords(role)).join(', ')
  if (possibleHolders.length > 0) return `perhaps ${possibleHolders.map(({ address }) => address).join(', ')}`
  if (isOwn) return 'nobody (this audit signs in with it)'
  return hasStates ? 'nobody' : ''
}

function roleWords(role: AuditRow['holders'][number]['role']): string {
  return role === 'key' ? '' : ` (${role})`
}

/** What is due, in a few words; empty where nothing is. */
export function dueWords({ dueAt, overdueDays, retireDueAt, lingeringDays }: AuditRow): string {
  if (lingeringDays !== null) return `should be gone for ${lingeringDays} d`
  if (retireDueAt !== null) return `deleted after ${retireDueAt.slice(0, 10)}`
  if (overdueDays !== null) return `overdue by ${overdueDays} d`
  return dueAt === null ? '' : dueAt.slice(0, 10)
}
