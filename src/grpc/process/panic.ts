import { writeStderr } from './stderr.ts'

/** Engines that show a crash show this many lines of it. */
const MAX_LINES = 100

/** Reports a defect in the form that engines show to people: a line that begins with `panic: `, then the stack. */
export function writePanic(error: unknown, redact: (text: string) => string): void {
  const message = error instanceof Error ? error.message : String(error)
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const [head = ''] = message.split('\n')
  writeStderr(`${redact(`panic: ${head}\n\n${stack}`).split('\n').slice(0, MAX_LINES).join('\n')}\n`)
}

/** Where an exception comes from, for a log. Redact it before you write it. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
