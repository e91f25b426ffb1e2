import { existsSync } from 'node:fs'
import { win32 } from 'node:path'

/** A command as the system can start it. */
export interface SpawnedCommand {
  readonly file: string
  readonly args: readonly string[]
  /** Whether the arguments are quoted already, in the way of Windows. */
  readonly windowsVerbatimArguments: boolean
}

export interface CommandSystem {
  /** As `process.platform` names it. */
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether there is such a file. */
  readonly exists: (file: string) => boolean
}

const SCRIPT = /\.(cmd|bat)$/i
/** Characters with a meaning of their own for cmd.exe. */
const META = /[()\][%!^"`<>&|;, *?]/g

/**
 * How a command is started. Windows starts only executables by itself; scripts such as `npm.cmd`, and commands
 * that are found as one, go through `cmd.exe`, with their arguments kept from it.
 */
export function spawnedCommand(
  command: string,
  args: readonly string[],
  system: CommandSystem = { platform: process.platform, env: process.env, exists: existsSync },
): SpawnedCommand {
  const found = system.platform === 'win32' ? findOnWindows(command, system) : undefined
  if (found === undefined || !SCRIPT.test(found))
    return { file: command, args, windowsVerbatimArguments: false }
  const escaped = [found.replace(META, '^$&'), ...args.map(quoted)].join(' ')
  const shell = system.env['ComSpec'] || system.env['COMSPEC'] || 'cmd.exe'
  return { file: shell, args: ['/d', '/s', '/c', `"${escaped}"`], windowsVerbatimArguments: true }
}

/** The file that a command means: itself, or the first of its folder or of PATH with a suffix of PATHEXT. */
function findOnWindows(command: string, { env, exists }: CommandSystem): string | undefined {
  const suffixes = (env['PATHEXT'] || '.COM;.EXE;.BAT;.CMD').split(';')
  const names = win32.extname(command) === '' ? suffixes.map(suffix => command + suffix) : [command]
  const path = env['Path'] ?? env['PATH'] ?? ''
  const folders = /[\\/]/.test(command) ? [''] : path.split(';').filter(folder => folder !== '')
  return folders.flatMap(folder => names.map(name => win32.join(folder, name))).find(exists)
}

/**
 * One argument as a script gets it: quoted for the program that reads the command line, and with every character
 * escaped twice that cmd.exe reads, since the script hands its arguments through cmd.exe once more.
 */
function quoted(argument: string): string {
  const text = argument.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\*)$/, '$1$1')
  return `"${text}"`.replace(META, '^$&').replace(META, '^$&')
}
