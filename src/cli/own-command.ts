import { basename, dirname } from 'node:path'

/** How the running process was started. */
export interface OwnProcess {
  /** The file that the system runs. */
  readonly execPath: string
  readonly execArgv: readonly string[]
  /** The name under which it was started. */
  readonly argv0: string
  /** The runtime, the script, the arguments. */
  readonly argv: readonly string[]
}

/** Where a compiled program finds its own script, on Windows and elsewhere: in no folder of the system. */
const WITHIN = /^(\/\$bunfs\/|[A-Z]:[\\/]~BUN[\\/])/

/**
 * The words that start this program once more. Run from a script, the runtime needs it; the script of a compiled
 * program is within the program. In an archive for Linux, on a system with another C library, the system runs the
 * loader that lies beside its libraries, and that one the program.
 */
export function ownCommand(own: OwnProcess = process): readonly [string, ...string[]] {
  const { execPath, execArgv, argv0, argv } = own
  const script = argv[1] ?? ''
  if (!WITHIN.test(script)) return [execPath, ...execArgv, script]
  if (!/^ld-/.test(basename(execPath))) return [execPath]
  return [execPath, '--library-path', dirname(execPath), argv0]
}
