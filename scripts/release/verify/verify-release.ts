import type { Check } from './check.ts'
import { checksums, complete } from './complete.ts'
import { contents } from './contents.ts'
import { executables } from './executables.ts'
import { packages } from './packages.ts'
import { ReleaseFolder } from './release-folder.ts'
import { signatures } from './signatures.ts'
import { versions } from './versions.ts'

/** Every question that a release is asked. One more is one more word here. */
export const checks: readonly Check[] = [
  complete,
  checksums,
  signatures,
  packages,
  executables,
  versions,
  contents,
]

/** What one check found. */
export interface Finding {
  readonly check: string
  /** None where all is well. */
  readonly problems: readonly string[]
}

/**
 * Asks a folder with a release every question, also after one was answered wrongly.
 * Throws a `CommandError` where the folder has no release in it.
 */
export async function verifyRelease(path: string): Promise<readonly Finding[]> {
  const release = await ReleaseFolder.open(path)
  const findings: Finding[] = []
  for (const { name, problems } of checks) {
    findings.push({ check: name, problems: await problems(release) })
  }
  return findings
}
