import type { Activity } from '../../wire.ts'
import { actionText, actorName, actorPreview, agentOf } from './words.ts'

const HEADS = [
  'time',
  'action',
  'key_name',
  'key_type',
  'key_preview',
  'project',
  'detail',
  'by',
  'by_preview',
  'user_agent',
  'status',
  'fault',
  'duration_ms',
]

/** Activities as a table for a spreadsheet, in the order in which they are given. */
export function activityCsv(activity: readonly Activity[]): string {
  return toCsv([HEADS, ...activity.map(row)])
}

function row(entry: Activity): string[] {
  const { key, actor } = entry
  return [
    entry.time,
    actionText(entry),
    key?.name,
    key?.type,
    key?.preview,
    entry.project,
    entry.detail,
    actorName(actor),
    actorPreview(actor),
    agentOf(actor),
    entry.status ?? (entry.pending ? 'in flight' : ''),
    entry.fault,
    entry.durationMs,
  ].map(value => String(value ?? ''))
}

/**
 * Rows as CSV (RFC 4180) that a spreadsheet opens as text. A cell that a spreadsheet would take for a formula
 * gets an apostrophe in front: https://owasp.org/www-community/attacks/CSV_Injection
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map(row => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(text: string): string {
  const safe = /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
