import { writeSync } from 'node:fs'

/**
 * Writes to standard error synchronously, so that nothing is lost if the process ends next.
 * A reader that is gone or does not read is no reason to fail.
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
