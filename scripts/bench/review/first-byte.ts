import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { CommandError } from '../../command.ts'

/**
 * Runs a command to its end and answers the milliseconds from its start to the first byte that it prints.
 *
 * @throws CommandError where it fails or prints nothing
 */
export async function measureFirstByte(command: string, args: readonly string[]): Promise<number> {
  const started = performance.now()
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const closed = once(child, 'close')
  let first: number | undefined
  child.stdout.on('data', () => {
    first ??= performance.now() - started
  })
  const [code] = await closed
  if (code !== 0 || first === undefined) {
    throw new CommandError(
      `"${command}" ended with exit code ${code}, and ${first ? 'something' : 'nothing'} printed`,
    )
  }
  return first
}
