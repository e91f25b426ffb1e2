import { writeStderr } from './stderr.ts'

/** Engines that show a crash keep this many lines of it. */
const MAX_LINES = 100

/** Reports a defect the way that engines show to their users: a line that begins with `panic: `, then the stack. */
export function writePanic(error: unknown, redact: (text: string) => string): void {
  const message = error instanceof Error ? error.message : String(error)
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const [head = ''] = message.split('\n')
  writeStderr(`${redact(`panic: ${head}\n\n${stack}`).split('\n').slice(0, MAX_LINES).join('\n')}\n`)
}
