/**
 * Run it once a day: `node main.ts FOLDER STACK`. Settings come from the environment, as for `pulumi up`.
 * Ends with 1 where something else than a rotation is pending.
 */
import { rotateDueKeys } from './rotate.ts'

const [workDir = '../pulumi-yaml-rotation', stackName = 'production'] = process.argv.slice(2)
const interrupted = new AbortController()
process.once('SIGINT', () => interrupted.abort())

try {
  const { rotated, kept } = await rotateDueKeys({
    workDir,
    stackName,
    onOutput: text => process.stdout.write(text),
    signal: interrupted.signal,
  })
  process.stdout.write(`rotated: ${rotated.join(', ') || 'none'}; kept: ${kept.join(', ') || 'none'}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
