import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Eight hex digits that change with the content of these files. */
export function sourceFingerprint(...files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 8)
}
