import { useMemo } from 'preact/hooks'
import type { AuditKey } from '../../audit-wire.ts'
import { ROLES } from '../keys/table-roles.ts'
import { type Appointment, agendaOf } from './agenda.ts'
import { day, keyName } from './words.ts'

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' })

/** When keys are to be rotated, and previous ones deleted: a table for each month. */
export function AuditCalendar({ keys }: { keys: readonly AuditKey[] }) {
  const months = useMemo(() => agendaOf(keys), [keys])
  return (
    <section aria-labelledby="audit-calendar-title">
      <h3 id="audit-calendar-title">Calendar</h3>
      {months.length === 0 ? (
        <p class="quiet-words">
          No key has a date. A state has one for each key with <code>rotate_after</code>.
        </p>
      ) : (
        <div class="months">
          {months.map(({ month, appointments }) => (
            <table key={month} class="month" {...ROLES.table}>
              <caption>{MONTH.format(Date.parse(`${month}-01`))}</caption>
              <thead class="sr" {...ROLES.group}>
                <tr {...ROLES.row}>
                  <th {...ROLES.head} scope="col">
                    Day
                  </th>
                  <th {...ROLES.head} scope="col">
                    What is due
                  </th>
                </tr>
              </thead>
              <tbody {...ROLES.group}>
                {appointments.map(one => (
                  <AppointmentRow
                    key={`${one.what} ${one.key.project} ${one.key.id ?? ''}`}
                    appointment={one}
                  />
                ))}
              </tbody>
            </table>
          ))}
        </div>
      )}
    </section>
  )
}

function AppointmentRow({ appointment: { key, what, at, lateDays } }: { appointment: Appointment }) {
  const [holder] = key.managedBy
  return (
    <tr {...ROLES.row}>
      <td {...ROLES.cell} class="day">
        <time dateTime={at} title={at}>
          {WEEKDAY.format(Date.parse(at))} {day(at).split(' ')[0]}
        </time>
      </td>
      <td {...ROLES.cell}>
        {what === 'rotate' ? 'Rotate' : 'Delete the previous key'} <bdi class="name">{keyName(key)}</bdi>
        {lateDays === null ? null : <span class="late"> {lateDays} d late</span>}
        {holder === undefined ? null : (
          <>
            {' '}
            <code>{holder.address}</code>
          </>
        )}
      </td>
    </tr>
  )
}
