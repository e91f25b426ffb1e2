import { spawn } from 'node:child_process'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { EXIT } from '../exit-code.ts'
import { ownCommand } from '../own-command.ts'
import type { Terminal } from '../terminal.ts'
import type { Variables } from './environment.ts'
import { printed, type Shell } from './shell.ts'

/**
 * Starts an emulator in a process of its own, prints its variables and its process id once it serves, and leaves it
 * running: `eval "$(ekb emulator --detach)"`. Answers the exit code, that of the emulator where it did not start.
 *
 * @param args the words after `ekb`, `--detach` among them
 */
export async function detach(args: readonly string[], shell: Shell, terminal: Terminal): Promise<number> {
  const [file, ...before] = ownCommand()
  const words = args.map(word => (word === '--detach' ? '--detached' : word))
  const child = spawn(file, [...before, ...words], {
    detached: true,
    windowsHide: true,
    // A reader of this process's streams must not wait for the other one.
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stderr.setEncoding('utf8').on('data', text => terminal.err(text))
  const started = await new Promise<Variables | number>((resolve, reject) => {
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part
      if (text.endsWith('}\n')) resolve(JSON.parse(text) as Variables)
    })
    child.once('error', reject)
    child.once('close', code => resolve(code || EXIT.internal))
  })
  if (typeof started === 'number') return started
  // What was written to stderr before has then arrived as well.
  await nextTurn()
  terminal.out(printed({ ...started, EKB_EMULATOR_PID: String(child.pid) }, shell))
  terminal.err(`The emulator serves ${started['EKB_ENDPOINT']} as process ${child.pid}, which "kill" ends.\n`)
  child.stdout.destroy()
  child.stderr.destroy()
  child.unref()
  return EXIT.ok
}
