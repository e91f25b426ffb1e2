import { readFile, writeFile } from 'node:fs/promises'
import { CommandError } from '../command.ts'

/**
 * Variables with which the runtime lets anyone put code before ours (`BUN_OPTIONS=--preload ...`), or run as the
 * bare runtime instead (`BUN_BE_BUN=1`). A provider holds credentials and inherits its environment from a
 * pipeline, so a shipped executable must not know them.
 */
const FORBIDDEN = ['BUN_OPTIONS', 'BUN_BE_BUN']

/**
 * Writes a copy of the runtime in which the first byte of each forbidden name is zero: no environment can hold a
 * variable of that name, and everything else stays where it is. Fails when a name is no longer found, since then
 * a newer runtime reads it from somewhere else. Signing, where a platform wants it, is done when an entry is
 * compiled onto this copy.
 */
export async function sealRuntime(runtime: string, sealed: string): Promise<void> {
  const bytes = await readFile(runtime)
  for (const name of FORBIDDEN) {
    let places = 0
    for (let at = bytes.indexOf(name); at !== -1; at = bytes.indexOf(name, at + 1)) {
      bytes[at] = 0
      places += 1
    }
    if (places === 0) throw new CommandError(`the runtime ${runtime} has no ${name} in it to take out`)
  }
  await writeFile(sealed, bytes, { mode: 0o755 })
}
