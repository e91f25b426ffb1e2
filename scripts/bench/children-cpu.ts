import { readFileSync } from 'node:fs'

/** The kernel counts processor time in hundredths of a second, whatever its own tick is. */
const TICKS_PER_SECOND = 100

/**
 * Processor time, in seconds, of every process that this one has started and that has ended, with all that those
 * started and waited for. The difference around one command is what that command took. Undefined where there is
 * no `/proc`.
 */
export function childrenCpuSeconds(): number | undefined {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8')
    // After the name, which is in parentheses and may hold anything; what ended children took is fields 16 and 17.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND
  } catch {
    return undefined
  }
}
