import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { runCli } from '../../../src/cli/run-cli.ts'
import type { Terminal } from '../../../src/cli/terminal.ts'

const corpus = join(import.meta.dirname, '../../review/corpus')

/** The plan of a situation of the corpus. */
export const plan = (situation: string) => join(corpus, situation, 'terraform-1.15.5.plan.json')

/** Runs `ekb review` in this process; answers its exit code and what it writes. */
export async function review(words: readonly string[], more: Partial<Terminal> = {}) {
  const written = { out: '', err: '' }
  const code = await runCli(['review', ...words], {
    env: { ...process.env },
    out: text => {
      written.out += text
    },
    err: text => {
      written.err += text
    },
    ...more,
  })
  return { code, ...written }
}

/** A folder that goes with the test. */
export async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'ekb-review-'))
  onTestFinished(() => rm(made, { recursive: true }))
  return made
}

/** A file that goes with the test. */
export async function file(name: string, text: string): Promise<string> {
  const path = join(await folder(), name)
  await writeFile(path, text)
  return path
}
