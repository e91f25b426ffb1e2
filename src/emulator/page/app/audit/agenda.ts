import type { AuditKey } from '../../audit-wire.ts'

/** A day on which something is to be done with a key. */
export interface Appointment {
  readonly key: AuditKey
  readonly what: 'rotate' | 'delete'
  /** RFC 3339. */
  readonly at: string
  /** For how many days it should have been done; null while it is to come. */
  readonly lateDays: number | null
}

/** One month of an agenda. */
export interface Month {
  /** `2026-03`. */
  readonly month: string
  readonly appointments: readonly Appointment[]
}

/** When keys are due, and when previous ones are deleted: the events of the calendar file, month by month. */
export function agendaOf(keys: readonly AuditKey[]): readonly Month[] {
  const appointments = keys.flatMap((key): Appointment[] => [
    ...(key.dueAt === null
      ? []
      : [{ key, what: 'rotate' as const, at: key.dueAt, lateDays: key.overdueDays }]),
    ...(key.retireDueAt === null
      ? []
      : [{ key, what: 'delete' as const, at: key.retireDueAt, lateDays: key.lingeringDays }]),
  ])
  const sorted = appointments.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
  const byMonth = Map.groupBy(sorted, ({ at }) => at.slice(0, 7))
  return [...byMonth].map(([month, ofMonth]) => ({ month, appointments: ofMonth }))
}
