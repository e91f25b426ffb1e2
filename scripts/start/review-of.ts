import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { dist } from '../build/places.ts'
import { executable } from '../engines/recipe.ts'

/** What the shipped `ekb review` says of a plan's JSON. Rejects where it cannot read it. */
export function reviewOf(plan: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(dist, 'bin', executable('ekb')), ['review', '-', '--fail-on', 'never'])
    const printed = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        printed[name] += text
      })
    }
    child.once('error', reject)
    child.once('close', code => {
      if (code === 0) resolve(printed.stdout.trimEnd())
      else reject(new Error(`ekb review ended with ${code}:\n${printed.stderr}`))
    })
    child.stdin.end(plan)
  })
}
