import type { Activity } from '../../wire.ts'
import { toCsv } from '../state/csv.ts'
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
