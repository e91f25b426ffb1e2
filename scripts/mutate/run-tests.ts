import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../build/places.ts'

/** How long one run of tests may take, in milliseconds: a mutant may never end. */
const TIME_LIMIT = 180_000

/** What the tests said of a mutant: they noticed it, did not end, or passed. */
export type Verdict = 'killed' | 'timeout' | 'survived'

/** Where the mutant is, and which source it stands in for; absolute paths. */
export interface Placed {
  readonly mutated: string
  readonly mutant: string
}

/**
 * Runs tests, with a mutant in place of a source where one is given, until the first one fails.
 *
 * @param filters parts of the paths of the test files
 */
export function runTests(filters: readonly string[], placed?: Placed): Promise<Verdict> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const config = join(root, 'vitest.mutate.config.ts')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vitest, 'run', '--config', config, ...filters], {
      cwd: root,
      env: {
        ...process.env,
        ...(placed && { EKB_MUTATED: placed.mutated, EKB_MUTANT: placed.mutant }),
      },
      stdio: 'ignore',
      detached: true,
    })
    const limit = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    }, TIME_LIMIT)
    child.on('error', reject)
    child.on('close', code => {
      clearTimeout(limit)
      resolve(code === null ? 'timeout' : code === 0 ? 'survived' : 'killed')
    })
  })
}
