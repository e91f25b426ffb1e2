import { execFileSync } from 'node:child_process'

/** The least work that tells anything of a plan: how many resources have which actions. */
export interface Floor {
  /** What does it, as in `jq-1.7`. */
  readonly title: string
  readonly command: string
  /** The arguments that count the actions of a plan. */
  args(plan: string): readonly string[]
}

const COUNT = 'reduce .resource_changes[].change.actions as $actions ({}; .[$actions | join(",")] += 1)'

const SCRIPT = `
const counts = {}
for (const { change } of JSON.parse(require('fs').readFileSync(process.argv[1], 'utf8')).resource_changes) {
  const actions = change.actions.join(',')
  counts[actions] = (counts[actions] ?? 0) + 1
}
console.log(JSON.stringify(counts))`

/** `jq` where there is one, else a script that parses the whole plan. */
export function findFloor(): Floor {
  try {
    const title = execFileSync('jq', ['--version'], { encoding: 'utf8' }).trim()
    return { title, command: 'jq', args: plan => ['-c', COUNT, plan] }
  } catch {
    const title = `a script on Node.js ${process.versions.node} (there is no jq)`
    return { title, command: process.execPath, args: plan => ['-e', SCRIPT, plan] }
  }
}
