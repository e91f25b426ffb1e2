import { EkbError, ekbError } from '../platform/errors/index.ts'
import type { Terminal } from './terminal.ts'

/** Tells a person what went wrong: the head line, and below it what was seen and how to mend it. */
export function printError(error: unknown, terminal: Terminal): void {
  const { summary, detail } =
    error instanceof EkbError
      ? error
      : ekbError('UNEXPECTED', { message: error instanceof Error ? error.message : String(error) })
  terminal.err(`error: ${summary}\n  ${detail.replaceAll('\n', '\n  ')}\n`)
}
