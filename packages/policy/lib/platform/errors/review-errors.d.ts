/** What can be wrong with what `ekb review` is given. */
export declare const REVIEW_ERRORS: {
    readonly REVIEW_INPUT_EMPTY: {
        readonly summary: '{input} is empty';
        readonly detail: "Nothing was reviewed. Check that the command that writes it did not fail. Make one with `terraform show -json tfplan`, `tofu show -json tfplan`, `terraform plan -json` or `pulumi preview --json`.";
    };
    readonly REVIEW_INPUT_UNKNOWN: {
        readonly summary: '{input} is no plan that ekb can read';
        readonly detail: "It {seen}. Nothing of it was reviewed. Make one with `terraform show -json tfplan`, `tofu show -json tfplan`, `terraform plan -json` or `pulumi preview --json`.";
    };
    readonly REVIEW_INPUT_IS_STATE: {
        readonly summary: '{input} is a state, not a plan';
        readonly detail: 'It says which keys there are, not what will happen to them. Save a plan with `-out=tfplan`, then give what `show -json tfplan` prints; with Pulumi give what `pulumi preview --json` prints.';
    };
    readonly REVIEW_INPUT_FAILED: {
        readonly summary: '{input} tells of an error, and of nothing that was planned';
        readonly detail: 'The preview ended before its first step, so nothing was reviewed. Mend what the engine complains about, and make it again.';
    };
    readonly REVIEW_INPUT_BROKEN: {
        readonly summary: '{input} breaks off or is damaged';
        readonly detail: '{read} could be read; then {problem}. Nothing of it was reviewed, for what is missing may concern keys. Make it again, and check that nothing else is written into the same file.';
    };
    readonly REVIEW_INPUT_UNFINISHED: {
        readonly summary: '{input} has no end';
        readonly detail: '{read} could be read, and the last line that tells that everything was planned is not among them. Nothing of it was reviewed. Wait for the command to end, and check its exit code.';
    };
    readonly REVIEW_INPUT_VERSION: {
        readonly summary: '{input} has a format that this version of ekb does not know';
        readonly detail: 'Its {field} is {version}; known is {known}. Nothing of it was reviewed. Update ekb, or make the plan with a version of the engine that the documentation names.';
    };
    readonly REVIEW_INPUT_DAMAGED: {
        readonly summary: '{input} is not put together as a plan';
        readonly detail: 'At {place}, {problem}. Nothing of it was reviewed, for what is missing may concern keys. Make it again, and do not edit it.';
    };
    readonly REVIEW_INPUT_SECRETS_SHOWN: {
        readonly summary: '{input} shows secrets in clear text';
        readonly detail: 'The value of a key stands at {place}. Nothing of it was reviewed. Make it without `--show-secrets`, delete this file wherever it was stored, and rotate the keys in it if others could read it.';
    };
    readonly REVIEW_CONFIG_INVALID: {
        readonly summary: 'The configuration {file} is not valid';
        readonly detail: 'Nothing was reviewed. To mend: {problems}.';
    };
    readonly REVIEW_ACCEPTANCES_INVALID: {
        readonly summary: 'The list of accepted findings {file} is not valid';
        readonly detail: 'No fingerprint stands in line {lines}. Nothing was reviewed. Write one fingerprint on a line, such as `ekb003-0123456789abcdef`, as the report shows it; what follows `#` is for people.';
    };
    readonly REVIEW_COMMAND_UNKNOWN: {
        readonly summary: 'ekb does not know how to review this command';
        readonly detail: '{problem} Nothing was run. Write for instance `ekb review -- terraform plan -out=tfplan` or `ekb review -- pulumi preview`.';
    };
    readonly REVIEW_COMMAND_FAILED: {
        readonly summary: '{command} did not succeed';
        readonly detail: 'It ended with {end}. Nothing was reviewed. Its own words stand above.';
    };
};
