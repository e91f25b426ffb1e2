import { ekbError } from '../../core/messages/errors/index.ts'

const FINGERPRINT = /^ekb\d{3}-[0-9a-f]{16}$/

/**
 * Reads a list of approved findings: one fingerprint per line, and comments after `#`.
 *
 * @param file the name of the list in messages
 * @throws EkbError REVIEW_ACCEPTANCES_INVALID naming every invalid line
 */
export function readAcceptances(text: string, file: string): ReadonlySet<string> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const accepted = new Set<string>()
  const wrong: number[] = []
  for (const [index, line] of lines.entries()) {
    const word = line.replace(/#.*/, '').trim()
    if (FINGERPRINT.test(word)) accepted.add(word)
    else if (word !== '') wrong.push(index + 1)
  }
  if (wrong.length > 0) {
    const shown = wrong.slice(0, 5).join(', ') + (wrong.length > 5 ? ' and more' : '')
    throw ekbError('REVIEW_ACCEPTANCES_INVALID', { file, lines: shown })
  }
  return accepted
}
