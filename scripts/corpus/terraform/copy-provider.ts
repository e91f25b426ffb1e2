import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dist } from '../../build/places.ts'

/** A copy of the built provider: a build that runs meanwhile does not change what a lock file has noted. */
export async function copyProvider(): Promise<{ readonly folder: string; readonly cliConfig: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'ekb-corpus-'))
  const mirror = join(folder, 'mirror')
  await cp(join(dist, 'mirror'), mirror, { recursive: true })
  const cliConfig = join(folder, 'terraform.rc')
  const written = await readFile(join(dist, 'terraform.rc'), 'utf8')
  await writeFile(cliConfig, written.replace(join(dist, 'mirror'), mirror))
  return { folder, cliConfig }
}
