/** Errors in the input of `ekb review`. */
export declare const REVIEW_ERRORS: {
    readonly REVIEW_INPUT_EMPTY: {
        readonly summary: '{input} is empty';
        readonly detail: "Nothing was reviewed. Check that the command that writes it succeeded. Make one with `terraform show -json tfplan`, `tofu show -json tfplan`, `terraform plan -json` or `pulumi preview --json`.";
    };
    readonly REVIEW_INPUT_UNKNOWN: {
        readonly summary: '{input} is not a plan that ekb can read';
        readonly detail: "It {seen}. Nothing in it was reviewed. Make one with `terraform show -json tfplan`, `tofu show -json tfplan`, `terraform plan -json` or `pulumi preview --json`.";
    };
    readonly REVIEW_INPUT_IS_STATE: {
        readonly summary: '{input} is a state, not a plan';
        readonly detail: 'A state shows which keys there are, not what will happen to them. With Terraform and OpenTofu, save a plan with `-out=tfplan` and use the output of `show -json tfplan`. With Pulumi, use the output of `pulumi preview --json`.';
    };
    readonly REVIEW_INPUT_FAILED: {
        readonly summary: '{input} contains an error and no plan';
        readonly detail: 'The preview failed before its first step, so nothing was reviewed. Fix the error that the engine reports, and run the preview again.';
    };
    readonly REVIEW_INPUT_BROKEN: {
        readonly summary: '{input} is cut off or damaged';
        readonly detail: '{read} could be read, then {problem}. Nothing in it was reviewed, because the missing part may concern keys. Create it again, and check that nothing else writes to the same file.';
    };
    readonly REVIEW_INPUT_UNFINISHED: {
        readonly summary: '{input} is incomplete';
        readonly detail: '{read} could be read, but not the last line, which shows that planning finished. Nothing in it was reviewed. Wait for the command to finish, and check its exit code.';
    };
    readonly REVIEW_INPUT_VERSION: {
        readonly summary: '{input} has a format that this version of ekb does not know';
        readonly detail: 'Its {field} is {version}, and ekb knows {known}. Nothing in it was reviewed. Update ekb, or create the plan with a version of the engine that the documentation lists.';
    };
    readonly REVIEW_INPUT_DAMAGED: {
        readonly summary: '{input} does not have the structure of a plan';
        readonly detail: 'At {place}, {problem}. Nothing in it was reviewed, because the damaged part may concern keys. Create it again, and do not edit it.';
    };
    readonly REVIEW_INPUT_SECRETS_SHOWN: {
        readonly summary: '{input} shows secrets in clear text';
        readonly detail: 'The value of a key is at {place}. Nothing in it was reviewed. Create it without `--show-secrets`, delete this file wherever it was stored, and rotate the keys in it if others could read it.';
    };
    readonly REVIEW_CONFIG_INVALID: {
        readonly summary: 'The configuration {file} is not valid';
        readonly detail: 'Nothing was reviewed. Fix this: {problems}.';
    };
    readonly REVIEW_ACCEPTANCES_INVALID: {
        readonly summary: 'The list of accepted findings {file} is not valid';
        readonly detail: 'There is no fingerprint in line {lines}. Nothing was reviewed. Write one fingerprint per line, such as `ekb003-0123456789abcdef`, as the report shows it. Everything after `#` is a comment.';
    };
    readonly REVIEW_COMMAND_UNKNOWN: {
        readonly summary: 'ekb cannot review this command';
        readonly detail: '{problem} Nothing was run. Examples: `ekb review -- terraform plan -out=tfplan`, `ekb review -- pulumi preview`.';
    };
    readonly REVIEW_COMMAND_FAILED: {
        readonly summary: '{command} failed';
        readonly detail: 'It ended with {end}. Nothing was reviewed. Its own output is above.';
    };
};
