/** What can be wrong with the input of the `ekb` command and the emulator. */
export declare const TOOL_ERRORS: {
    readonly UNEXPECTED: {
        readonly summary: 'Something went wrong that ekb did not expect';
        readonly detail: '{message}. This is a fault of ekb: please report it with the command that you ran.';
    };
    readonly COMMAND_LINE_INVALID: {
        readonly summary: 'The command line is not valid';
        readonly detail: '{problem} Run `{help}` to see what is possible.';
    };
    readonly EXPLAIN_CODE_UNKNOWN: {
        readonly summary: 'There is no rule and no error {code}';
        readonly detail: '{hint}Run `ekb explain` without a code to see them all.';
    };
    readonly COMMAND_NOT_FOUND: {
        readonly summary: 'The command {command} was not found';
        readonly detail: 'No file of that name can be run from PATH or the working directory. Check the words after `--`.';
    };
    readonly COMMAND_NOT_EXECUTABLE: {
        readonly summary: 'The command {command} cannot be run';
        readonly detail: 'Starting it failed with {reason}. Check that it is a program and that you may execute it.';
    };
    readonly EMULATOR_PORT_IN_USE: {
        readonly summary: 'Port {port} on {host} is in use';
        readonly detail: 'Another process listens there. Choose another with --port, or leave it out to take a free one.';
    };
    readonly EMULATOR_CANNOT_LISTEN: {
        readonly summary: 'The emulator cannot listen on {host}, port {port}';
        readonly detail: 'The system answered {reason}. Choose an address of this machine with --host and a port with --port.';
    };
    readonly EMULATOR_TLS_INVALID: {
        readonly summary: 'The TLS key and certificate cannot be used';
        readonly detail: 'Loading them failed with {reason}. Give a PEM private key and the PEM certificate that belongs to it.';
    };
    readonly EMULATOR_INPUT_INVALID: {
        readonly summary: 'The {what} is not valid';
        readonly detail: 'Nothing was changed. To mend: {problems}.';
    };
    readonly FILE_UNREADABLE: {
        readonly summary: 'The {what} {file} cannot be read';
        readonly detail: 'The system answered {reason}. Check the path and its permissions.';
    };
    readonly FILE_UNWRITABLE: {
        readonly summary: 'The {what} {file} cannot be written';
        readonly detail: 'The system answered {reason}. Check its folder, its permissions and the free space.';
    };
    readonly SEED_INVALID: {
        readonly summary: 'The seed {file} is not valid';
        readonly detail: 'Nothing of it was used. To mend: {problems}.';
    };
    readonly DATA_CORRUPT: {
        readonly summary: 'The data file {file} is damaged at line {line}';
        readonly detail: '{reason} The file was left as it is and nothing was started. Restore it from a copy, or start with another --data file.';
    };
    readonly DATA_IN_USE: {
        readonly summary: 'The data file {file} is in use';
        readonly detail: 'Process {pid} serves it (lock {lock}). Stop that emulator first, or give this one another --data file.';
    };
    readonly DATA_UNWRITABLE: {
        readonly summary: 'The data file {file} cannot be written';
        readonly detail: 'The system answered {reason}. Check its folder, its permissions and the free space.';
    };
};
