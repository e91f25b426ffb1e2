import { describe, expect, test } from 'vitest'
import { renderIcs } from '../../../src/audit/output/index.ts'
import { HOSTILE } from '../../review/output/reports.ts'
import { audit, daysAgo, listed, managed } from '../audits.ts'

/** What one component of a calendar says, by the names of its properties. */
type Event = Readonly<Record<string, string>>

/** Reads a calendar as RFC 5545 says, and refuses what it does not allow. */
function readCalendar(text: string): { readonly head: Event; readonly events: readonly Event[] } {
  expect(text.endsWith('\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const lines = text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
  const open: string[] = []
  const head: Record<string, string> = {}
  const events: Record<string, string>[] = []
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z-]+=[^";:,]+)*):(.*)$/.exec(line) ?? []
    expect(name, line).not.toBe('')
    if (name === 'BEGIN') {
      open.push(value)
      if (value === 'VEVENT') events.push({})
    } else if (name === 'END') expect(open.pop()).toBe(value)
    else {
      const component = open.at(-1) === 'VEVENT' ? (events.at(-1) ?? {}) : head
      expect(component, `${name} stands once`).not.toHaveProperty([name])
      component[name] = value
    }
  }
  expect(open).toEqual([])
  return { head, events }
}

const plain = (value = '') => value.replace(/\\([\\;,])/g, '$1')

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
    expect(head).toMatchObject({ VERSION: '2.0', PRODID: '-//ekb//ekb 1.2.3//EN', METHOD: 'PUBLISH' })
  })

  test('has an event for each key that is due, and for each that will be deleted', () => {
    expect(events.map(({ SUMMARY, 'DTSTART;VALUE=DATE': start }) => [start, SUMMARY])).toEqual([
      ['20260303', 'Delete the previous key ci.k3f9.1'],
      ['20260321', 'Rotate teams-bot'],
    ])
    expect(events[1]).toMatchObject({
      DTSTAMP: '20260301T120000Z',
      UID: expect.stringMatching(/^[0-9a-f]{32}@ekb$/),
    })
    expect(plain(events[1]?.['DESCRIPTION'])).toBe(
      'Project p1. Managed by ekb_api_key.bot. On 2026-03-21T12:00:00Z.',
    )
  })

  test('keeps the id of an event whose date moves', () => {
    const later = readCalendar(renderIcs(report('teams-bot', -90), '1.2.3')).events
    expect(later.map(({ UID }) => UID)).toEqual(events.map(({ UID }) => UID))
    expect(later[1]?.['DTSTART;VALUE=DATE']).not.toBe(events[1]?.['DTSTART;VALUE=DATE'])
  })
})

test.each([...HOSTILE, 'a,b;c\\d', '日本語🤖'.repeat(20), 'line\r\nbreak'])('%j stays one name', name => {
  const { events } = readCalendar(renderIcs(report(name), '1'))
  const shown = name.replaceAll('\r', '\\u{d}').replaceAll('\n', '\\u{a}')
  expect(events.map(({ SUMMARY }) => plain(SUMMARY))).toContain(`Rotate ${shown}`)
})
