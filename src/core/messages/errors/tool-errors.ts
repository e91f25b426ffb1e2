import type { MessageEntry } from '../index.ts'

/** Errors in the input of the `ekb` command and the emulator. */
export const TOOL_ERRORS = {
  UNEXPECTED: {
    summary: 'Something went wrong that ekb did not expect',
    detail: '{message}. This is a bug in ekb. Report it with the command that you ran.',
  },
  COMMAND_LINE_INVALID: {
    summary: 'The command line is not valid',
    detail: '{problem} Run `{help}` to see the options.',
  },
  EXPLAIN_CODE_UNKNOWN: {
    summary: 'There is no rule or error {code}',
    detail: '{hint}Run `ekb explain` without a code to see them all.',
  },
  INTERACTIVE_NEEDS_TERMINAL: {
    summary: '--interactive needs a terminal',
    detail:
      'Stdin or stderr is not a terminal, or the terminal cannot move its cursor. Nothing was sent or written. Leave `--interactive` out, and choose with `--name`, `--type` and `--older-than`, or with `null` in the map.',
  },
  PROJECTS_MISSING: {
    summary: 'No project is named',
    detail:
      'Name one with `--project`, which may be repeated, or set the environment variable EKB_PROJECT_ID.',
  },
  CREDENTIALS_FILE_OPEN: {
    summary: 'Others can read the credentials file {file}',
    detail:
      'Its mode is {mode}. Nothing was sent. Run `chmod 600` on it, and rotate the key if others may have read it.',
  },
  CREDENTIALS_FILE_INVALID: {
    summary: 'The credentials file {file} is not valid',
    detail:
      'It may set EKB_API_KEY, EKB_API_SECRET and EKB_PROJECT_ID, but {problem}. Write one line `EKB_API_KEY=...` and one line `EKB_API_SECRET=...`, both below a line `EKB_PROJECT_ID=...` if the pair is for one project. Comments begin with `#`.',
  },
  COMMAND_NOT_FOUND: {
    summary: 'The command {command} was not found',
    detail: 'No file of that name in PATH or the working directory can be run. Check the words after `--`.',
  },
  COMMAND_NOT_EXECUTABLE: {
    summary: 'The command {command} cannot be run',
    detail:
      'Starting it failed with {reason}. Check that it is a program and that you have permission to run it.',
  },
  EMULATOR_PORT_IN_USE: {
    summary: 'Port {port} on {host} is in use',
    detail:
      'Another process listens on this port. Choose another port with --port, or omit the option to use a free one.',
  },
  EMULATOR_CANNOT_LISTEN: {
    summary: 'The emulator cannot listen on {host}, port {port}',
    detail:
      'The system reported {reason}. Choose an address of this machine with --host and a port with --port.',
  },
  EMULATOR_TLS_INVALID: {
    summary: 'The TLS key and certificate cannot be used',
    detail:
      'Loading them failed: {reason}. Use a PEM private key and the PEM certificate that belongs to it.',
  },
  EMULATOR_INPUT_INVALID: {
    summary: 'The {what} is not valid',
    detail: 'Nothing was changed. Fix this: {problems}.',
  },
  FILE_UNREADABLE: {
    summary: 'Could not read the {what} {file}',
    detail: 'The system reported {reason}. Check the path and its permissions.',
  },
  FILE_UNWRITABLE: {
    summary: 'Could not write the {what} {file}',
    detail: 'The system reported {reason}. Check the folder, its permissions and the free space.',
  },
  SEED_INVALID: {
    summary: 'The seed {file} is not valid',
    detail: 'Nothing of it was used. Fix this: {problems}.',
  },
  CARD_INVALID: {
    summary: 'The contract card {file} is not valid',
    detail: 'The emulator did not start. Fix this: {problems}. `ekb doctor --capture` writes a valid card.',
  },
  DATA_CORRUPT: {
    summary: 'The data file {file} is damaged at line {line}',
    detail:
      '{reason} The file was not changed, and the emulator did not start. Restore the file from a backup, or start with another --data file.',
  },
  DATA_IN_USE: {
    summary: 'The data file {file} is in use',
    detail:
      'Process {pid} uses it (lock {lock}). Stop that emulator first, or start this one with another --data file.',
  },
  DATA_UNWRITABLE: {
    summary: 'Could not write the data file {file}',
    detail: 'The system reported {reason}. Check the folder, its permissions and the free space.',
  },
} as const satisfies Record<string, MessageEntry>
