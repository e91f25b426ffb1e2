import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bunPath, root } from '../build/places.ts'
import { runOrFail } from '../command.ts'

/** The action for GitHub as one file: the host runs it as it is, without installing anything. */
export async function actionBundle(): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'ekb-action-'))
  try {
    const file = join(folder, 'review.mjs')
    const entry = 'src/cli/review/action/main.ts'
    await runOrFail(bunPath(), ['build', '--target=node', '--format=esm', `--outfile=${file}`, entry], {
      cwd: root,
    })
    return new Map([['action/review.mjs', await readFile(file, 'utf8')]])
  } finally {
    await rm(folder, { recursive: true })
  }
}
