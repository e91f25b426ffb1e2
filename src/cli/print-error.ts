import { asEkbError } from '../core/as-ekb-error.ts'
import type { Terminal } from './terminal.ts'

/**
 * Tells a person what went wrong: the head line, below it what was seen and how to mend it, and at the end the code
 * by which `ekb explain` knows it.
 */
export function printError(error: unknown, terminal: Terminal): void {
  const { code, summary, detail } = asEkbError(error)
  terminal.err(`error: ${summary}\n  ${detail.replaceAll('\n', '\n  ')} (${code})\n`)
}
