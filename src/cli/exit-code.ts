import { constants } from 'node:os'

/** What the exit codes of `ekb` mean. */
export const EXIT = {
  ok: 0,
  /** The command line, a file or a setting cannot be used. */
  usage: 2,
  /**
   * `ekb review`: an input, a file or the command line cannot be used, so nothing was reviewed. `ekb doctor`: the same,
   * or ekb does not work so.
   */
  notReviewed: 1,
  /** `ekb audit`: something could not be read; what could be is in the report. */
  incomplete: 1,
  /** `ekb adopt`: something could not be read, written or verified. */
  notAdopted: 1,
  /** `ekb adopt --check`: a key is managed by nobody. */
  unmanaged: 2,
  /** `ekb review` and `ekb audit`: there is a finding at or above the level that fails. `ekb doctor`: there are notes. */
  found: 2,
  /** A fault of ekb itself (EX_SOFTWARE of sysexits.h). */
  internal: 70,
  /** The command to run is there, but cannot be executed; as shells do. */
  notExecutable: 126,
  /** The command to run was not found; as shells do. */
  notFound: 127,
} as const

/** The exit code that shells give a command which a signal ended: 128 and the signal's number. */
export function exitCodeOfSignal(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal]
}
