import type { AuditHolder, AuditKey } from '../../audit-wire.ts'
import { TYPE_NAMES } from '../parts/type-badge.tsx'

/** What a key is called where it has no name to show. */
export function keyName({ name, id }: Pick<AuditKey, 'name' | 'id'>): string {
  return name ?? id ?? 'a key without a name'
}

/** The type as people call it; as the platform does where nobody knows it. */
export function typeName(type: string): string {
  return Object.hasOwn(TYPE_NAMES, type) ? TYPE_NAMES[type as keyof typeof TYPE_NAMES] : type
}

/** What a resource has a key for; undefined where it has no other one. */
export function roleOf({ role, isLeftover }: AuditHolder): string | undefined {
  if (isLeftover) return 'left over'
  return role === 'key' ? undefined : role
}

/** Who manages a key that no state has. */
export function nobody({ system, own }: AuditKey, hasStates: boolean): string {
  if (system) return 'the platform'
  if (own) return "nobody: the emulator's own credential"
  return hasStates ? 'nobody' : 'not known'
}

/** What is due, in a few words; undefined where nothing is. */
export function dueText(key: AuditKey): { readonly text: string; readonly isLate: boolean } | undefined {
  const { dueAt, overdueDays, retireDueAt, lingeringDays } = key
  if (lingeringDays !== null) return { text: `should be gone for ${lingeringDays} d`, isLate: true }
  if (retireDueAt !== null) return { text: `deleted after ${day(retireDueAt)}`, isLate: false }
  if (overdueDays !== null) return { text: `overdue by ${overdueDays} d`, isLate: true }
  return dueAt === null ? undefined : { text: day(dueAt), isLate: false }
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A day in UTC, as the calendar file has it: `3 Mar 2026`. */
export function day(at: string): string {
  return DAY.format(Date.parse(at))
}
