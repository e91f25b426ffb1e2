/**
 * The rules, by id. They are the same for a review of a plan, where a change is judged, and for a guard in a
 * program, where only what is declared can be judged.
 */
export declare const RULES: {
    readonly EKB001: {
        readonly level: 'high';
        readonly title: 'Privileged key without a reason';
        readonly why: 'A privileged key can create, change and delete everything in its project, other keys included.';
        readonly remedy: 'Use `locked_down_viewer` where reading is enough; else say what the key has to change.';
    };
    readonly EKB002: {
        readonly level: 'high';
        readonly title: 'Viewer becomes privileged';
        readonly why: 'What has this key can afterwards create, change and delete everything in the project, and every copy of its value is worth more to a thief.';
        readonly remedy: 'Make a second, privileged key for the job that needs it, and leave this one a viewer; or approve its name in `ekb.review.yaml`.';
    };
    readonly EKB003: {
        readonly level: 'high';
        readonly title: 'Rotation with a gap';
        readonly why: 'Without `create_before_destroy` the old key is deleted first, and whatever uses it fails until it has taken over the new one.';
        readonly remedy: 'Set `create_before_destroy` in the `lifecycle` of the key; with Pulumi leave `deleteBeforeReplace` off.';
    };
    readonly EKB004: {
        readonly level: 'medium';
        readonly title: 'Privileged key deleted';
        readonly why: 'Deleting a key cannot be undone, and jobs that change things stop in the middle of their work.';
        readonly remedy: 'Make sure that nothing uses the key any more: ask whoever it is named for, and search their jobs for its `fingerprint` or `key_preview`.';
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
    readonly EKB007: {
        readonly level: 'critical';
        readonly title: 'Provider locks itself out';
        readonly why: 'The provider signs its requests with this key: once it is deleted, the rest of the run fails, and so does every later one.';
        readonly remedy: 'Give the provider a key that this configuration does not manage, or take over the new one before the old one goes.';
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
    readonly EKB010: {
        readonly level: 'medium';
        readonly title: 'Key older than allowed';
        readonly why: 'The platform never lets a key expire: the older it is, the more places hold a copy of it.';
        readonly remedy: 'Set `rotate_after`, or replace the key in this run.';
    };
    readonly EKB011: {
        readonly level: 'medium';
        readonly title: 'Too many privileged keys';
        readonly why: 'Each privileged key is one more way to everything in the project.';
        readonly remedy: 'Delete the ones that are not needed, make viewers of those that only read, or raise the limit in `ekb.review.yaml`.';
    };
    readonly EKB012: {
        readonly level: 'low';
        readonly title: 'Secret in the state that nobody reads';
        readonly why: 'Whoever can read the state can use the key.';
        readonly remedy: 'Set `store_secret` to `false`, or take the key out where nobody needs it.';
    };
    readonly EKB013: {
        readonly level: 'medium';
        readonly title: 'Name and type disagree';
        readonly why: 'A privileged key in a public channel gives everything away with one leak; a viewer key for a job that writes does not work.';
        readonly remedy: 'Use the type that the job needs, or a name that tells what the key really does.';
    };
    readonly EKB014: {
        readonly level: 'high';
        readonly title: 'Platform reached without encryption';
        readonly why: 'Keys and secrets travel in clear text, and whoever is on the way can keep them.';
        readonly remedy: 'Use an `https` endpoint. Plain `http` is for an emulator on the same machine.';
    };
    readonly EKB015: {
        readonly level: 'high';
        readonly title: 'Keys rotate because a list moved';
        readonly why: 'Instances of a `count` are known by their place: one entry more or less in the middle gives every key behind it a new value.';
        readonly remedy: 'Use `for_each` with names, and `moved` blocks for the instances that there are.';
    };
    readonly EKB016: {
        readonly level: 'medium';
        readonly title: 'Left-over of an interrupted replacement';
        readonly why: 'The old key still works, although its address belongs to the new one.';
        readonly remedy: 'Apply, so that the engine deletes it, once nothing uses the old value any more.';
    };
    readonly EKB017: {
        readonly level: 'high';
        readonly title: 'Key stays alive without a manager';
        readonly why: 'The platform keeps the key, no configuration knows it any more, and nobody rotates or deletes it.';
        readonly remedy: 'Delete the key instead of forgetting it, or import it where it is managed from now on.';
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
    readonly EKB020: {
        readonly level: 'high';
        readonly title: 'Step that is not known';
        readonly why: 'This version of ekb does not know what the engine plans here, so it cannot call it harmless.';
        readonly remedy: 'Update ekb, or read this part of the plan yourself.';
    };
    readonly EKB021: {
        readonly level: 'medium';
        readonly title: 'Plan that does not tell enough';
        readonly why: 'What matters most for those who use the key is not in this kind of input.';
        readonly remedy: 'Review a saved plan: `terraform show -json tfplan`, or `pulumi preview --json`.';
    };
    readonly EKB022: {
        readonly level: 'medium';
        readonly title: 'Plan that is not whole';
        readonly why: 'What is missing may concern keys, and nobody has reviewed it.';
        readonly remedy: 'Plan everything, and review that.';
    };
    readonly EKB023: {
        readonly level: 'high';
        readonly title: 'In use, and not updated';
        readonly why: 'It goes on with the old value, which stops working in this run.';
        readonly remedy: 'Let it take over the new value in the same run, or keep the old key until it has.';
    };
    readonly EKB024: {
        readonly level: 'medium';
        readonly title: 'Name outside of the pattern';
        readonly why: 'A name that follows the pattern tells everybody whose key it is.';
        readonly remedy: 'Choose a name that fits, or change the pattern in `ekb.review.yaml`.';
    };
    readonly EKB025: {
        readonly level: 'medium';
        readonly title: 'Changed outside of the configuration';
        readonly why: 'Somebody changed or deleted the key elsewhere, perhaps for a reason; this run knows nothing of it.';
        readonly remedy: 'Find out who did it and why before this plan undoes it or makes it permanent.';
    };
    readonly EKB026: {
        readonly level: 'medium';
        readonly title: 'Key moves to another project';
        readonly why: 'A key belongs to one project: this is a new key over there, and the old one is deleted here.';
        readonly remedy: 'Check that everything that uses the key is to work in the other project.';
    };
    readonly EKB027: {
        readonly level: 'medium';
        readonly title: 'New key only because of a new name';
        readonly why: 'The platform cannot rename a key, so a new label costs everybody who uses it a new secret.';
        readonly remedy: 'Keep the old name, or see that whatever uses the key takes over the new value.';
    };
    readonly EKB028: {
        readonly level: 'high';
        readonly title: 'Output that may show a key';
        readonly why: 'What is not marked sensitive is printed by every plan and apply. The plan does not tell whether a key is in it, so it cannot be called harmless.';
        readonly remedy: 'Set `sensitive` on the output, or let it read `id`, `name` or `fingerprint` of each key by name.';
    };
    readonly EKB029: {
        readonly level: 'high';
        readonly title: 'Adopted and replaced in one run';
        readonly why: 'Somebody made this key before this configuration knew of it, and uses it. The run that adopts it also deletes it.';
        readonly remedy: 'Import the key as it is: write its name, type and project as they are, and leave out what makes it due. Replace it in a later change, once its users are known.';
    };
    readonly EKB030: {
        readonly level: 'high';
        readonly title: 'Two addresses, one key';
        readonly why: 'Whichever of them is deleted or replaced takes the key from the other, which goes on as if it still had it.';
        readonly remedy: 'Let one of them manage the key: take the other out of the state without a deletion, with a `removed` block, and let it read the key with the `ekb_api_key` data source.';
    };
    readonly EKB031: {
        readonly level: 'low';
        readonly title: 'Key deleted';
        readonly why: 'A deleted key cannot be brought back, and whatever still reads with it loses access at once.';
        readonly remedy: 'Make sure that nothing uses the key any more: search for its `fingerprint` or `key_preview` where keys are deployed.';
    };
};
/** An id of {@link RULES}. */
export type RuleId = keyof typeof RULES;
