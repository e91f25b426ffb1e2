import type { MessageEntry } from '../index.ts'

/** What can be wrong with the input of the `ekb` command and the emulator. */
export const TOOL_ERRORS = {
  UNEXPECTED: {
    summary: 'Something went wrong that ekb did not expect',
    detail: '{message}. This is a fault of ekb: please report it with the command that you ran.',
  },
  COMMAND_LINE_INVALID: {
    summary: 'The command line is not valid',
    detail: '{problem} Run `{help}` to see what is possible.',
  },
  EXPLAIN_CODE_UNKNOWN: {
    summary: 'There is no rule and no error {code}',
    detail: '{hint}Run `ekb explain` without a code to see them all.',
  },
  COMMAND_NOT_FOUND: {
    summary: 'The command {command} was not found',
    detail: 'No file of that name can be run from PATH or the working directory. Check the words after `--`.',
  },
  COMMAND_NOT_EXECUTABLE: {
    summary: 'The command {command} cannot be run',
    detail: 'Starting it failed with {reason}. Check that it is a program and that you may execute it.',
  },
  EMULATOR_PORT_IN_USE: {
    summary: 'Port {port} on {host} is in use',
    detail: 'Another process listens there. Choose another with --port, or leave it out to take a free one.',
  },
  EMULATOR_CANNOT_LISTEN: {
    summary: 'The emulator cannot listen on {host}, port {port}',
    detail:
      'The system answered {reason}. Choose an address of this machine with --host and a port with --port.',
  },
  EMULATOR_TLS_INVALID: {
    summary: 'The TLS key and certificate cannot be used',
    detail:
      'Loading them failed with {reason}. Give a PEM private key and the PEM certificate that belongs to it.',
  },
  EMULATOR_INPUT_INVALID: {
    summary: 'The {what} is not valid',
    detail: 'Nothing was changed. To mend: {problems}.',
  },
  FILE_UNREADABLE: {
    summary: 'The {what} {file} cannot be read',
    detail: 'The system answered {reason}. Check the path and its permissions.',
  },
  FILE_UNWRITABLE: {
    summary: 'The {what} {file} cannot be written',
    detail: 'The system answered {reason}. Check its folder, its permissions and the free space.',
  },
  SEED_INVALID: {
    summary: 'The seed {file} is not valid',
    detail: 'Nothing of it was used. To mend: {problems}.',
  },
  DATA_CORRUPT: {
    summary: 'The data file {file} is damaged at line {line}',
    detail:
      '{reason} The file was left as it is and nothing was started. Restore it from a copy, or start with another --data file.',
  },
  DATA_IN_USE: {
    summary: 'The data file {file} is in use',
    detail:
      'Process {pid} serves it (lock {lock}). Stop that emulator first, or give this one another --data file.',
  },
  DATA_UNWRITABLE: {
    summary: 'The data file {file} cannot be written',
    detail: 'The system answered {reason}. Check its folder, its permissions and the free space.',
  },
} as const satisfies Record<string, MessageEntry>
