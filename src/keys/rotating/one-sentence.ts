import type { EkbError } from '../../core/messages/errors/index.ts'
import { type EngineText, engineText } from '../../core/messages/index.ts'

/** What an error says in short, as a sentence of another one. */
export function inOneSentence(error: EkbError): EngineText {
  return { in: words => engineText('{summary}.', { summary: error.in(words).summary }).in(words) }
}
