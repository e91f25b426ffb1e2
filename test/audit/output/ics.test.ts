import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { renderIcs } from '../../../src/audit/output/index.ts'
import { HOSTILE } from '../../review/output/reports.ts'
import { audit, daysAgo, listed, managed } from '../audits.ts'

/** Reads a calendar with a parser that others use, after the rules for lines that it does not enforce. */
function readCalendar(text: string): { readonly head: ICAL.Component; readonly events: ICAL.Component[] } {
  expect(text.endsWith('\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}]/u)
  expect(text.split('\r\n').filter(line => Buffer.byteLength(line) > 75)).toEqual([])
  // A piece of a line is whole characters.
  expect(Buffer.from(text).toString()).toBe(text)
  const head = new ICAL.Component(ICAL.parse(text))
  // At least one component, and what each has to have (RFC 5545, 3.6).
  expect(head.getAllSubcomponents()).not.toEqual([])
  for (const name of ['prodid', 'version']) expect(head.getAllProperties(name)).toHaveLength(1)
  const events = head.getAllSubcomponents('vevent')
  for (const event of events) {
    for (const name of ['uid', 'dtstamp', 'dtstart', 'summary', 'description']) {
      expect(event.getAllProperties(name), name).toHaveLength(1)
    }
  }
  const ids = events.map(event => event.getFirstPropertyValue('uid'))
  expect(new Set(ids).size).toBe(ids.length)
  return { head, events }
}

const textOf = (event: ICAL.Component | undefined, name: string) => String(event?.getFirstPropertyValue(name))

function report(name: string, due = -20) {
  return audit({
    keys: [listed(name), listed('ci.k3f9.1'), listed('wiki-sync')],
    managed: [
      managed('ekb_api_key.bot', `id-${name}`, { dueAt: daysAgo(due) }),
      managed('ekb_rotating_api_key.ci', 'id-ci.k3f9.1', { role: 'previous', retireDueAt: daysAgo(-2) }),
      managed('ekb_api_key.wiki', 'id-wiki-sync'),
    ],
  })
}

describe('a calendar', () => {
  const { head, events } = readCalendar(renderIcs(report('teams-bot'), '1.2.3'))

  test('says what it is', () => {
    expect([textOf(head, 'version'), textOf(head, 'prodid')]).toEqual(['2.0', '-//ekb//ekb 1.2.3//EN'])
    expect(textOf(head, 'refresh-interval')).toBe('P1D')
    // To publish an event is to name its organizer (RFC 5546, 3.2.1), and there is none.
    expect(head.getFirstProperty('method')).toBeNull()
  })

  test('has a whole day for each key that is due, and for each that will be deleted', () => {
    const days = events.map(event => {
      const start = event.getFirstPropertyValue('dtstart') as ICAL.Time
      return [start.isDate, start.toString(), textOf(event, 'summary')]
    })
    expect(days).toEqual([
      [true, '2026-03-03', 'Delete the previous key ci.k3f9.1'],
      [true, '2026-03-21', 'Rotate teams-bot'],
    ])
    expect(textOf(events[1], 'dtstamp')).toBe('2026-03-01T12:00:00Z')
    expect(textOf(events[1], 'uid')).toMatch(/^[0-9a-f]{32}@ekb$/)
    expect(textOf(events[1], 'description')).toBe(
      'Project p1. Managed by ekb_api_key.bot. On 2026-03-21T12:00:00Z.',
    )
  })

  test('keeps the id of an event whose date moves', () => {
    const later = readCalendar(renderIcs(report('teams-bot', -90), '1.2.3')).events
    expect(later.map(event => textOf(event, 'uid'))).toEqual(events.map(event => textOf(event, 'uid')))
    expect(textOf(later[1], 'dtstart')).not.toBe(textOf(events[1], 'dtstart'))
  })

  test('is one where nothing is due', () => {
    expect(readCalendar(renderIcs(audit({ keys: [listed('wiki-sync')] }), '1')).events).toEqual([])
  })
})

/** What events are about. */
const summariesOf = (events: readonly ICAL.Component[]) => events.map(event => textOf(event, 'summary'))

test.each([...HOSTILE, 'a,b;c\\d', '\\n\\,', '日本語🤖'.repeat(20), 'line\r\nbreak\r\nEND:VEVENT'])(
  '%j stays one name',
  name => {
    const shown = name.replaceAll('\r', '\\u{d}').replaceAll('\n', '\\u{a}')
    expect(summariesOf(readCalendar(renderIcs(report(name), '1')).events)).toContain(`Rotate ${shown}`)
  },
)

test('any name stays what the report says it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), name => {
      const made = report(name)
      const [due] = made.rows.filter(({ dueAt }) => dueAt !== null)
      const shown = summariesOf(readCalendar(renderIcs(made, '1')).events)
      expect(shown).toContain(`Rotate ${due?.name ?? due?.id ?? 'a key without a name'}`)
    }),
  )
})
