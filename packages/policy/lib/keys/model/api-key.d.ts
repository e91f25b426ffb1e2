/** An API key that is created, rotated and deleted. */
export declare const API_KEY: {
    readonly name: 'api_key';
    readonly kind: 'resource';
    readonly summary: 'An API key of a project: created, rotated by replacement, and deleted.';
    readonly description: {
        readonly terraform: 'Manages an API key of an Enterprise Knowledge project.\n\nThe platform can create and delete keys but cannot change them, so a new `name`, `type` or `project_id` replaces the key. Rotation is replacement too: when a key approaches `rotate_after`, or when `keepers` change, the plan says so and replaces the key. Set `create_before_destroy` so that the old key works until everything that uses it has the new one.';
        readonly pulumi: 'Manages an API key of an Enterprise Knowledge project.\n\nThe platform can create and delete keys but cannot change them, so a new `name`, `type` or `project_id` replaces the key. Rotation is replacement too: when a key approaches `rotate_after`, or when `keepers` change, the preview says so and the update replaces the key. The new key is created first and the old one is deleted at the end of the update, so the old key works until everything that uses it has the new one. The option `deleteBeforeReplace` turns this around.';
    };
    readonly identity: {
        readonly project_id: {
            readonly import: 'optional';
            readonly description: 'The id of the project. Defaults to `project_id` of the provider.';
        };
        readonly id: {
            readonly import: 'required';
            readonly description: 'The public id of the key. Never the key itself.';
        };
    };
    readonly properties: {
        readonly name: {
            readonly type: 'string';
            readonly input: 'required';
            readonly requiresReplace: true;
            readonly autonamed: true;
            readonly review: 'reported';
            readonly description: 'The name of the key, 1 to 255 characters. Names need not be unique on the platform. `Automator Key` is reserved.';
        };
        readonly type: {
            readonly type: 'string';
            readonly input: 'required';
            readonly requiresReplace: true;
            readonly oneOf: readonly ["privileged", "locked_down_viewer"];
            readonly oneOfName: 'api_key_type';
            readonly review: 'reported';
            readonly description: 'What the key can do: `privileged` (everything) or `locked_down_viewer` (read only).';
        };
        readonly project_id: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly output: true;
            readonly format: 'identifier';
            readonly review: 'reported';
            readonly description: 'The id of the project.';
            readonly defaultsTo: '`project_id` of the provider';
            readonly requiresReplace: true;
        };
        readonly keepers: {
            readonly type: 'map(string)';
            readonly input: 'optional';
            readonly requiresReplace: 'conditionally';
            readonly review: 'known';
            readonly description: 'Arbitrary values that the key depends on. Changing, adding or removing an entry replaces the key. Adding the first keepers to a key, or removing all of them, only records them.';
        };
        readonly rotate_after: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly requiresReplace: false;
            readonly format: 'age';
            readonly review: 'reported';
            readonly description: {
                readonly terraform: 'The maximum age of the key, as a whole number of hours, days or weeks, such as `12h`, `90d` or `26w`; from `1h` to `3650d`. The key is replaced `rotate_early` before that. Each plan decides this by the clock of the platform.';
                readonly pulumi: 'The maximum age of the key, as a whole number of hours, days or weeks, such as `12h`, `90d` or `26w`; from `1h` to `3650d`. The key is replaced `rotate_early` before that. Each preview and update decides this by the clock of the platform if the run refreshes, otherwise by the local clock.';
            };
        };
        readonly rotate_early: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly requiresReplace: false;
            readonly format: 'lead';
            readonly review: 'known';
            readonly description: 'How long before `rotate_after` the key is due for rotation, as a whole number of hours, days or weeks, such as `0h`, `12h` or `7d`; shorter than `rotate_after`. Set it to at least the time between two runs, so that no key outlives `rotate_after`.';
            readonly defaultsTo: '5 % of `rotate_after`, at most `24h`';
        };
        readonly deletion_protection: {
            readonly type: 'bool';
            readonly input: 'optional';
            readonly output: true;
            readonly default: false;
            readonly requiresReplace: false;
            readonly review: 'reported';
            readonly description: {
                readonly terraform: 'Makes the plan fail if it deletes the key, or replaces it because of `name`, `type` or `project_id`. The protection starts as soon as the configuration sets it, for an imported key too. To lift it, apply `false` first. Rotation by age or by `keepers` still works, and so does `-replace`.';
                readonly pulumi: 'Refuses to delete the key, and makes the preview fail if it replaces the key because of `name`, `type` or `project_id`. The protection starts as soon as the program sets it, for an imported key too. To lift it, run an update with `false` first. Rotation by age or by `keepers` still works, and so does `--replace`.';
            };
        };
        readonly store_secret: {
            readonly type: 'bool';
            readonly input: 'optional';
            readonly output: true;
            readonly default: true;
            readonly requiresReplace: false;
            readonly review: 'reported';
            readonly description: 'Whether to store `key` and `secret` in the state. With `false` neither is stored, and `fingerprint` identifies the key.';
        };
        readonly id: {
            readonly type: 'string';
            readonly output: true;
            readonly format: 'identifier';
            readonly review: 'known';
            readonly description: 'The public id of the key: the id that the platform gives it, or one made from a hash of the key. Never the key itself.';
        };
        readonly key: {
            readonly type: 'string';
            readonly output: true;
            readonly sensitive: true;
            readonly description: 'The key, which clients send as `x-api-key`.';
            readonly absent: 'if `store_secret` is `false` or the platform hides the key';
        };
        readonly secret: {
            readonly type: 'string';
            readonly output: true;
            readonly sensitive: true;
            readonly description: 'The secret, which clients send as `x-api-secret`. The platform shows it once, when the key is created.';
            readonly absent: 'for imported keys and if `store_secret` is `false`';
        };
        readonly key_preview: {
            readonly type: 'string';
            readonly output: true;
            readonly description: 'The key in short form, as the platform shows it: at most its first and last four characters.';
        };
        readonly fingerprint: {
            readonly type: 'string';
            readonly output: true;
            readonly format: 'fingerprint';
            readonly review: 'known';
            readonly description: 'Identifies the key without revealing it: `sha256:` and the first 16 hex digits of the SHA-256 of the key.';
            readonly absent: 'if the platform hides the key';
        };
        readonly created_at: {
            readonly type: 'string';
            readonly output: true;
            readonly format: 'time';
            readonly review: 'known';
            readonly description: 'When the key was created, in RFC 3339 format and UTC.';
            readonly absent: 'if the platform does not say';
        };
        readonly rotation_due_at: {
            readonly type: 'string';
            readonly output: true;
            readonly format: 'time';
            readonly review: 'known';
            readonly description: 'When the key is due for rotation, in RFC 3339 format and UTC.';
            readonly absent: 'without `rotate_after`';
        };
        readonly ready_for_rotation: {
            readonly type: 'bool';
            readonly output: true;
            readonly description: {
                readonly terraform: 'Whether the key is due for rotation. Always `false` in the state: a plan that finds the key due shows it as known after apply, which forces the replacement.';
                readonly pulumi: 'Whether the key is due for rotation. Always `false` in the state: a preview that finds the key due shows it as the reason for the replacement.';
            };
        };
    };
};
