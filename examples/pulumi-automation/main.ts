/**
 * Run it once a day: `node main.ts FOLDER STACK`. Settings come from the environment, as for `pulumi up`.
 * Ends with 1 where something else than a rotation is pending.
 */
import { rotateDueKeys } from './rotate.ts'

const [workDir = '../pulumi-yaml-rotation', stackName = 'production'] = process.argv.slice(2)
const interrupted = new AbortController()
process.once('SIGINT', () => interrupted.abort())

try {
  const { rotated, kept, retired } = await rotateDueKeys({
    workDir,
    stackName,
    onOutput: text => process.stdout.write(text),
    signal: interrupted.signal,
  })
  const named = (names: readonly string[]) => names.join(', ') || 'none'
  process.stdout.write(`rotated: ${named(rotated)}; kept: ${named(kept)}; retired: ${named(retired)}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
