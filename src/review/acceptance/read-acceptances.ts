import { ekbError } from '../../core/messages/errors/index.ts'

/** What a list of approved findings says on one day. */
export interface Acceptances {
  /** The fingerprints that count. */
  readonly accepted: ReadonlySet<string>
  /** The fingerprints that counted until a day that is over, with that day as `2026-12-31`. */
  readonly expired: ReadonlyMap<string, string>
}

export const NO_ACCEPTANCES: Acceptances = { accepted: new Set(), expired: new Map() }

const LINE = /^(?<fingerprint>ekb\d{3}-[0-9a-f]{16})(?:\s+until\s+(?<until>\d{4}-\d{2}-\d{2}))?$/

/**
 * Reads a list of approved findings: one fingerprint per line, with `until` and a day where it counts to the end of
 * that day (UTC) only, and comments after `#`.
 *
 * @param file the name of the list in messages
 * @throws EkbError REVIEW_ACCEPTANCES_INVALID naming every invalid line
 */
export function readAcceptances(text: string, file: string, now: Date): Acceptances {
  const today = now.toISOString().slice(0, 10)
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const accepted = new Set<string>()
  const expired = new Map<string, string>()
  const wrong: number[] = []
  for (const [index, line] of lines.entries()) {
    const words = line.replace(/#.*/, '').trim()
    const { fingerprint, until } = LINE.exec(words)?.groups ?? {}
    if (fingerprint === undefined || (until !== undefined && !isDay(until))) {
      if (words !== '') wrong.push(index + 1)
    } else if (until === undefined || until >= today) accepted.add(fingerprint)
    else expired.set(fingerprint, until)
  }
  if (wrong.length > 0) {
    const shown = wrong.slice(0, 5).join(', ') + (wrong.length > 5 ? ' and more' : '')
    throw ekbError('REVIEW_ACCEPTANCES_INVALID', { file, lines: shown })
  }
  for (const fingerprint of accepted) expired.delete(fingerprint)
  return { accepted, expired }
}

/** Whether the calendar has this day: there is no 30 February. */
function isDay(text: string): boolean {
  const time = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text)
}
