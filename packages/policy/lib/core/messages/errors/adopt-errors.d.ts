/** Errors of `ekb adopt`. */
export declare const ADOPT_ERRORS: {
    readonly ADOPT_MAP_INVALID: {
        readonly summary: 'The map {file} is not valid';
        readonly detail: 'Nothing was written. Fix this: {problems}.';
    };
    readonly ADOPT_FILE_CHANGED: {
        readonly summary: 'Somebody has changed {file}';
        readonly detail: 'A new run would overwrite the changes, so nothing was written. Move the blocks to a file of your own, delete {file}, and run `ekb adopt` with `--state`, so that what is managed already is left out.';
    };
    readonly ADOPT_VERIFY_FAILED: {
        readonly summary: '{engine} does not only import';
        readonly detail: 'It planned: {planned}. The new files are in {files}, and its words in {words}. What was there before is unchanged. Read them, remove the cause, and run the command again.';
    };
    readonly ADOPT_ENGINE_FAILED: {
        readonly summary: '{engine} could not plan';
        readonly detail: 'It ended with exit code {code}. The new files are in {files}, and its words in {words}. What was there before is unchanged. The folder must have a configuration with the provider, and `{engine} init` must have run.';
    };
    readonly ADOPT_STATE_FOREIGN: {
        readonly summary: 'The state {state} is about other projects';
        readonly detail: 'It has keys of {others}, and none of {projects}. Nothing was written. Name its project with --project, or leave the state out.';
    };
};
