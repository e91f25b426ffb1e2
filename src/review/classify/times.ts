import { rotationDueAt } from '../../keys/index.ts'
import { wholeDays } from '../judging/age.ts'
import type { KeyAttributes, Times } from '../model/index.ts'

/** Age and due date of the existing key, by the planned settings and at the time of the plan. */
export function timesOf(before: KeyAttributes | null, after: KeyAttributes | null, at: Date): Times {
  const created = time(before?.created_at) ?? (before === null ? time(after?.created_at) : null)
  if (created === null) return { ageDays: null, dueAt: null, due: null }
  const limit = after?.rotate_after.is === 'known' ? after.rotate_after : before?.rotate_after
  const ageDays = wholeDays(created, at)
  if (limit?.is !== 'known') return { ageDays, dueAt: null, due: null }
  if (limit.value === null) return { ageDays, dueAt: null, due: false }
  const due = dueAt(created, limit.value, leadOf(before, after))
  return { ageDays, dueAt: `${due.toISOString().slice(0, 19)}Z`, due: at >= due }
}

/** An absent value counts as none: such a plan comes from a provider that had no lead, or the lead may be shorter. */
function leadOf(before: KeyAttributes | null, after: KeyAttributes | null): string | null {
  const lead = after?.rotate_early.is === 'known' ? after.rotate_early : before?.rotate_early
  return lead?.is === 'known' ? lead.value : '0h'
}

/** A plan that somebody wrote by hand may have an age that no provider accepts. Such a key is never due. */
function dueAt(created: Date, limit: string, lead: string | null): Date {
  try {
    return rotationDueAt(created, { rotate_after: limit, rotate_early: lead }) ?? created
  } catch {
    return new Date(created.getTime() + LONGEST)
  }
}

/** The longest age that any provider accepts: 3650 days, in milliseconds. */
const LONGEST = 3650 * 86_400_000

function time(value: KeyAttributes['created_at'] | undefined): Date | null {
  if (value?.is !== 'known' || value.value === null) return null
  const date = new Date(value.value)
  return Number.isNaN(date.getTime()) ? null : date
}
