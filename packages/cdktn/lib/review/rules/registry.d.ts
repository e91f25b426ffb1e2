/**
 * The rules, by id. They are the same for a review of a plan, where a change is judged, and for a guard in a
 * program, where only what is declared can be judged. Numbers that are missing here need a plan.
 */
export declare const RULES: {
    readonly EKB001: {
        readonly level: 'high';
        readonly title: 'Privileged key without a reason';
        readonly why: 'A privileged key can create, change and delete everything in its project, other keys included.';
        readonly remedy: 'Use `locked_down_viewer` where reading is enough; else say what the key has to change.';
    };
    readonly EKB003: {
        readonly level: 'high';
        readonly title: 'Rotation with a gap';
        readonly why: 'Without `create_before_destroy` the old key is deleted first, and whatever uses it fails until it has taken over the new one.';
        readonly remedy: 'Set `create_before_destroy` in the `lifecycle` of the key.';
    };
    readonly EKB005: {
        readonly level: 'critical';
        readonly title: 'Key value in a plain output';
        readonly why: 'An output without `sensitive` is printed by every plan and apply, and stays in the logs of the pipeline.';
        readonly remedy: 'Set `sensitive` on the output, or show `fingerprint` or `key_preview` instead.';
    };
    readonly EKB006: {
        readonly level: 'medium';
        readonly title: 'Key values in a local state file';
        readonly why: 'A local state file holds the keys in clear text beside the code, and only one machine has it.';
        readonly remedy: 'Configure a remote backend with encryption, or set `store_secret` to `false` on the keys.';
    };
    readonly EKB008: {
        readonly level: 'critical';
        readonly title: 'The system key';
        readonly why: 'The platform creates the Automator key itself and refuses to delete it; the provider refuses to manage it.';
        readonly remedy: 'Read it with the `ekb_automator_key` data source, or give the key another name.';
    };
    readonly EKB009: {
        readonly level: 'low';
        readonly title: 'Two keys with one name';
        readonly why: 'On the page, and to an import by name, keys of one name cannot be told apart.';
        readonly remedy: 'Give each key a name of its own.';
    };
    readonly EKB013: {
        readonly level: 'medium';
        readonly title: 'Name and type disagree';
        readonly why: 'A privileged key in a public channel gives everything away with one leak; a viewer key for a job that writes does not work.';
        readonly remedy: 'Use the type that the job needs, or a name that tells what the key really does.';
    };
    readonly EKB018: {
        readonly level: 'medium';
        readonly title: 'Name without a purpose';
        readonly why: 'Nobody can tell whether a key called "test" or "key 2" may be deleted, so nobody deletes it.';
        readonly remedy: 'Name the service that uses the key, and where it runs: `teams-bot-prod`.';
    };
    readonly EKB019: {
        readonly level: 'medium';
        readonly title: 'No rotation';
        readonly why: 'The platform never lets a key expire, so a leaked one works until somebody notices.';
        readonly remedy: 'Set `rotate_after`, for example to `90d`, or tie the key to `keepers`.';
    };
};
/** An id of {@link RULES}. */
export type RuleId = keyof typeof RULES;
/** Where the documentation explains a rule, from the root of the repository. */
export declare function anchorOf(rule: RuleId): string;
