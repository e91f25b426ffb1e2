import { parseAge } from '../../keys/index.ts'
import type { KeyAttributes, Times } from '../model/index.ts'
import { wholeDays } from '../rules/age.ts'

/** Age and due date of the key that there is: by what is planned, at the time of the plan. */
export function timesOf(before: KeyAttributes | null, after: KeyAttributes | null, at: Date): Times {
  const created = time(before?.created_at) ?? (before === null ? time(after?.created_at) : null)
  if (created === null) return { ageDays: null, dueAt: null, due: null }
  const limit = after?.rotate_after.is === 'known' ? after.rotate_after : before?.rotate_after
  const ageDays = wholeDays(created, at)
  if (limit?.is !== 'known') return { ageDays, dueAt: null, due: null }
  if (limit.value === null) return { ageDays, dueAt: null, due: false }
  const due = new Date(created.getTime() + ageInMilliseconds(limit.value))
  return { ageDays, dueAt: `${due.toISOString().slice(0, 19)}Z`, due: at >= due }
}

/** An age that no provider accepted can stand in a plan that somebody wrote: then it is never due. */
function ageInMilliseconds(limit: string): number {
  try {
    return parseAge(limit)
  } catch {
    return parseAge('3650d')
  }
}

function time(value: KeyAttributes['created_at'] | undefined): Date | null {
  if (value?.is !== 'known' || value.value === null) return null
  const date = new Date(value.value)
  return Number.isNaN(date.getTime()) ? null : date
}
