import { visible } from '../../core/messages/visible.ts'

/** The longest text that is shown in full. */
const LONGEST = 1000

/**
 * The text so that it can stand on one line of any output and look like what it is: unseen characters are
 * escaped as `\u{202e}`, and what is too long is cut.
 */
export function displayed(text: string): string {
  const shown = visible(text)
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown
}
