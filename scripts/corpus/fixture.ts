import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { corpusFolder } from './places.ts'

/** From this size on a fixture is stored compressed. */
const LARGE = 200_000

/** Writes one fixture of a situation, for instance `terraform-1.15.5.plan.json`. */
export async function writeFixture(situation: string, name: string, text: string): Promise<void> {
  const folder = join(corpusFolder, situation)
  await mkdir(folder, { recursive: true })
  if (text.length < LARGE) await writeFile(join(folder, name), text)
  else await writeFile(join(folder, `${name}.gz`), gzipSync(text, { level: 9 }))
}
