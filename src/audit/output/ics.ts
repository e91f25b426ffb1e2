import { createHash } from 'node:crypto'
import type { AuditReport, AuditRow } from '../audit-report.ts'
import { managedBy } from '../managed-by.ts'

/** How long a line may be, in octets and without its end (RFC 5545, 3.1). */
const LONGEST = 75

/**
 * The dates of the report as a calendar (RFC 5545): when each key is due for rotation, and when each previous key is
 * deleted. An event keeps its id from audit to audit, so that a subscriber sees it move.
 *
 * @param version of ekb
 */
export function renderIcs(report: AuditReport, version: string): string {
  const events = report.rows.flatMap(row => eventsOf(row, report))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//ekb//ekb ${text(version)}//EN`,
    'X-WR-CALNAME:API keys',
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...(events.length === 0 ? NOTHING : events),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

/** A calendar has to have a component (RFC 5545, 3.6). This one shows nothing. */
const NOTHING = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
]

function eventsOf(row: AuditRow, report: AuditReport): string[] {
  const called = row.name ?? row.id ?? 'a key without a name'
  return [
    ...event('due', row.dueAt, `Rotate ${called}`, row, report),
    ...event('retire', row.retireDueAt, `Delete the previous key ${called}`, row, report),
  ]
}

function event(
  kind: string,
  at: string | null,
  summary: string,
  row: AuditRow,
  { auditedAt, states }: AuditReport,
): string[] {
  if (at === null) return []
  const digest = createHash('sha256')
    .update(JSON.stringify([row.project, row.id ?? row.name, kind]))
    .digest('hex')
  const manager = managedBy(row, states.length > 0)
  return [
    'BEGIN:VEVENT',
    `UID:${digest.slice(0, 32)}@ekb`,
    `DTSTAMP:${auditedAt.replaceAll(/[-:]/g, '')}`,
    `DTSTART;VALUE=DATE:${at.slice(0, 10).replaceAll('-', '')}`,
    `SUMMARY:${text(summary)}`,
    `DESCRIPTION:${text(`Project ${row.project}. Managed by ${manager}. On ${at}.`)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** A value of the type TEXT (RFC 5545, 3.3.11). Control characters are escaped before by everything that is shown. */
function text(words: string): string {
  return words.replace(/[\\;,]/g, mark => `\\${mark}`).replace(/\r?\n/g, '\\n')
}

/** A line cut into pieces of at most 75 octets, each but the first behind a blank; no character is cut in two. */
function folded(line: string): string {
  const pieces = ['']
  let octets = 0
  for (const character of line) {
    const length = Buffer.byteLength(character)
    if (octets + length > LONGEST) {
      pieces.push('')
      octets = 1
    }
    pieces[pieces.length - 1] += character
    octets += length
  }
  return pieces.join('\r\n ')
}
