import { join, resolve } from 'node:path'
import { dist } from '../../build/places.ts'
import { CommandError } from '../../command.ts'
import { verifyRelease } from './verify-release.ts'

const REMINDER =
  'OpenTofu: its registry takes the provider and the signing key from two forms of its own; a key that is not ' +
  'submitted there makes `tofu init` say that the signature was not checked (docs/release.md)'

/** Verifies a folder, `dist/release` unless one is named; ends with 1 where a release must not go out as it is. */
async function main([folder = join(dist, 'release')]: readonly string[]): Promise<number> {
  const findings = await verifyRelease(resolve(folder))
  for (const { check, problems } of findings) {
    console.log(`verify: ${check}: ${problems.length === 0 ? 'yes' : 'NO'}`)
    for (const problem of problems) console.log(`verify:   ${problem}`)
  }
  console.log(`verify: remember ${REMINDER}`)
  return findings.every(({ problems }) => problems.length === 0) ? 0 : 1
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (cause) {
  if (!(cause instanceof CommandError)) throw cause
  console.error(`verify: ${cause.message}`)
  process.exitCode = 1
}
