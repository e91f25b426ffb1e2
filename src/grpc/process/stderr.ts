import { writeSync } from 'node:fs'

/**
 * Writes to the standard error, at once, so that nothing is lost when the process ends next.
 * A reader that has gone, or that does not read, is no reason to fail.
 */
export function writeStderr(text: string): void {
  const bytes = Buffer.from(text, 'utf8')
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(2, bytes, written)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return
    }
  }
}
