/** Errors in the input of the `ekb` command and the emulator. */
export declare const TOOL_ERRORS: {
    readonly UNEXPECTED: {
        readonly summary: 'Something went wrong that ekb did not expect';
        readonly detail: '{message}. This is a bug in ekb. Report it with the command that you ran.';
    };
    readonly COMMAND_LINE_INVALID: {
        readonly summary: 'The command line is not valid';
        readonly detail: '{problem} Run `{help}` to see the options.';
    };
    readonly EXPLAIN_CODE_UNKNOWN: {
        readonly summary: 'There is no rule or error {code}';
        readonly detail: '{hint}Run `ekb explain` without a code to see them all.';
    };
    readonly COMMAND_NOT_FOUND: {
        readonly summary: 'The command {command} was not found';
        readonly detail: 'No file of that name in PATH or the working directory can be run. Check the words after `--`.';
    };
    readonly COMMAND_NOT_EXECUTABLE: {
        readonly summary: 'The command {command} cannot be run';
        readonly detail: 'Starting it failed with {reason}. Check that it is a program and that you have permission to run it.';
    };
    readonly EMULATOR_PORT_IN_USE: {
        readonly summary: 'Port {port} on {host} is in use';
        readonly detail: 'Another process listens on this port. Choose another port with --port, or omit the option to use a free one.';
    };
    readonly EMULATOR_CANNOT_LISTEN: {
        readonly summary: 'The emulator cannot listen on {host}, port {port}';
        readonly detail: 'The system reported {reason}. Choose an address of this machine with --host and a port with --port.';
    };
    readonly EMULATOR_TLS_INVALID: {
        readonly summary: 'The TLS key and certificate cannot be used';
        readonly detail: 'Loading them failed with {reason}. Use a PEM private key and the PEM certificate that belongs to it.';
    };
    readonly EMULATOR_INPUT_INVALID: {
        readonly summary: 'The {what} is not valid';
        readonly detail: 'Nothing was changed. Fix this: {problems}.';
    };
    readonly FILE_UNREADABLE: {
        readonly summary: 'Could not read the {what} {file}';
        readonly detail: 'The system reported {reason}. Check the path and its permissions.';
    };
    readonly FILE_UNWRITABLE: {
        readonly summary: 'Could not write the {what} {file}';
        readonly detail: 'The system reported {reason}. Check the folder, its permissions and the free space.';
    };
    readonly SEED_INVALID: {
        readonly summary: 'The seed {file} is not valid';
        readonly detail: 'Nothing of it was used. Fix this: {problems}.';
    };
    readonly DATA_CORRUPT: {
        readonly summary: 'The data file {file} is damaged at line {line}';
        readonly detail: '{reason} The file was not changed, and the emulator did not start. Restore the file from a backup, or start with another --data file.';
    };
    readonly DATA_IN_USE: {
        readonly summary: 'The data file {file} is in use';
        readonly detail: 'Process {pid} uses it (lock {lock}). Stop that emulator first, or start this one with another --data file.';
    };
    readonly DATA_UNWRITABLE: {
        readonly summary: 'Could not write the data file {file}';
        readonly detail: 'The system reported {reason}. Check the folder, its permissions and the free space.';
    };
};
