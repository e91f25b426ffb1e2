import type { Definition, Kind } from './definition.js';
/**
 * Every resource, data source, ephemeral resource, list resource and action. Schemas, packages, reference pages, values
 * in plans and states, and what a review knows of a key all derive from this list: define an attribute here and nowhere
 * else.
 */
export declare const DEFINITIONS: readonly [{
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
}, {
    readonly name: 'rotating_api_key';
    readonly kind: 'resource';
    readonly summary: 'An API key that is rotated in place, with two valid keys while readers move over.';
    readonly description: 'Manages an API key that is rotated in place. A rotation creates a new key and keeps the previous one for the time of `overlap`, so whatever uses the key can switch at its own pace. A later run deletes the previous key.\n\nOn the platform, each key is named `<name>.<tag>.<generation>`, for example `teams-bot.k3f9.8`. The tag is four random characters, the same for all keys of one resource.';
    readonly identity: {
        readonly project_id: {
            readonly import: 'optional';
            readonly description: 'The id of the project. Defaults to `project_id` of the provider.';
        };
        readonly id: {
            readonly import: 'required';
            readonly description: 'The tag in the names of its keys, such as `k3f9`, which stays when the key is rotated. An import also accepts the public id of any of its keys.';
        };
    };
    readonly properties: {
        readonly name: {
            readonly type: 'string';
            readonly input: 'required';
            readonly requiresReplace: false;
            readonly autonamed: true;
            readonly review: 'reported';
            readonly description: 'The name that all keys of this resource begin with, 1 to 240 characters. A new name applies from the next rotation on. `Automator Key` is reserved.';
        };
        readonly type: {
            readonly type: 'string';
            readonly input: 'required';
            readonly oneOf: readonly ["privileged", "locked_down_viewer"];
            readonly oneOfName: 'api_key_type';
            readonly review: 'reported';
            readonly requiresReplace: false;
            readonly description: 'What the key can do: `privileged` (everything) or `locked_down_viewer` (read only). A new type rotates the key.';
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
            readonly review: 'known';
            readonly requiresReplace: false;
            readonly description: 'Arbitrary values that the key depends on. Changing, adding or removing an entry rotates the key. Adding the first keepers to a key, or removing all of them, only records them.';
        };
        readonly rotate_after: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly requiresReplace: false;
            readonly format: 'age';
            readonly review: 'reported';
            readonly description: 'The maximum age of the current key, as a whole number of hours, days or weeks, such as `12h`, `90d` or `26w`; from `1h` to `3650d`. The key is rotated `rotate_early` before that.';
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
        readonly overlap: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly requiresReplace: false;
            readonly format: 'lead';
            readonly review: 'reported';
            readonly description: 'How long the previous key works at least after a rotation, as a whole number of hours, days or weeks; from `0h` to `rotate_after` less `rotate_early`. With `0h` the next run deletes the previous key.';
            readonly defaultsTo: '`24h`, or half of `rotate_after` if that is less';
        };
        readonly revoke_previous: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly requiresReplace: false;
            readonly review: 'known';
            readonly description: 'Any text, for example a date. A new value that is not empty deletes the previous key before its overlap is over.';
        };
        readonly deletion_protection: {
            readonly type: 'bool';
            readonly input: 'optional';
            readonly output: true;
            readonly default: false;
            readonly requiresReplace: false;
            readonly review: 'reported';
            readonly description: 'Refuses to delete the resource, to replace it because of `project_id`, and to rotate while the previous key is in its overlap. Rotation and the deletion of previous keys continue. To lift the protection, set it to `false` in an earlier run.';
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
        readonly generation: {
            readonly type: 'int';
            readonly output: true;
            readonly review: 'known';
            readonly description: 'The number of the current key, which grows with each rotation. It is known before a run changes anything, so use it as the version of arguments that are written only when their version changes.';
        };
        readonly current: {
            readonly type: {
                readonly listOf: {
                    readonly id: {
                        readonly type: 'string';
                        readonly output: true;
                        readonly format: 'identifier';
                        readonly review: 'known';
                        readonly description: 'The public id of the key. Never the key itself.';
                    };
                    readonly name: {
                        readonly type: 'string';
                        readonly output: true;
                        readonly review: 'known';
                        readonly description: 'The name of the key on the platform.';
                    };
                    readonly type: {
                        readonly type: 'string';
                        readonly output: true;
                        readonly review: 'known';
                        readonly description: 'What the key can do: `privileged` or `locked_down_viewer`.';
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
                };
                readonly itemName: 'current_api_key';
                readonly single: true;
            };
            readonly output: true;
            readonly description: 'The key to use.';
        };
        readonly previous: {
            readonly type: {
                readonly listOf: {
                    readonly id: {
                        readonly type: 'string';
                        readonly output: true;
                        readonly format: 'identifier';
                        readonly review: 'known';
                        readonly description: 'The public id of the key. Never the key itself.';
                    };
                    readonly name: {
                        readonly type: 'string';
                        readonly output: true;
                        readonly review: 'known';
                        readonly description: 'The name of the key on the platform.';
                    };
                    readonly type: {
                        readonly type: 'string';
                        readonly output: true;
                        readonly review: 'known';
                        readonly description: 'What the key can do: `privileged` or `locked_down_viewer`.';
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
                    readonly retire_due_at: {
                        readonly type: 'string';
                        readonly output: true;
                        readonly format: 'time';
                        readonly review: 'known';
                        readonly description: 'When the previous key is due for deletion by the next run, in RFC 3339 format and UTC.';
                        readonly absent: 'without a previous key';
                    };
                };
                readonly itemName: 'previous_api_key';
                readonly single: true;
            };
            readonly output: true;
            readonly description: 'The key before the current one, which still works.';
            readonly absent: 'if there is none';
        };
        readonly retiring: {
            readonly type: {
                readonly itemName: 'retiring_api_key';
                readonly listOf: {
                    readonly id: {
                        readonly type: 'string';
                        readonly output: true;
                        readonly format: 'identifier';
                        readonly review: 'known';
                        readonly description: 'The public id of the key. Never the key itself.';
                    };
                    readonly name: {
                        readonly type: 'string';
                        readonly output: true;
                        readonly review: 'known';
                        readonly description: 'The name of the key on the platform.';
                    };
                    readonly type: {
                        readonly type: 'string';
                        readonly output: true;
                        readonly review: 'known';
                        readonly description: 'What the key can do: `privileged` or `locked_down_viewer`.';
                    };
                    readonly key: {
                        readonly type: 'string';
                        readonly output: true;
                        readonly sensitive: true;
                        readonly description: 'The key, which clients send as `x-api-key`.';
                        readonly absent: 'if `store_secret` is `false` or the platform hides the key';
                    };
                    readonly reason: {
                        readonly type: 'string';
                        readonly output: true;
                        readonly review: 'known';
                        readonly description: 'Why it is to be deleted: `delete_failed`, `secret_lost` (it was created, and its secret never arrived), `signs_in` (the provider signs in with it) or `superseded`. A superseded key was the previous one when the key was rotated again without its secret in the state. It works until the overlap is over.';
                    };
                    readonly since: {
                        readonly type: 'string';
                        readonly output: true;
                        readonly format: 'time';
                        readonly review: 'known';
                        readonly description: 'When the key was added to this list, in RFC 3339 format and UTC.';
                    };
                };
            };
            readonly output: true;
            readonly description: 'Keys that are to be deleted and whose deletion is not confirmed yet. Each later run tries to delete them again.';
        };
        readonly rotation_due_at: {
            readonly type: 'string';
            readonly output: true;
            readonly format: 'time';
            readonly review: 'known';
            readonly description: 'The latest time at which the current key is rotated, in RFC 3339 format and UTC. A run may rotate it `rotate_early` before that.';
            readonly absent: 'without `rotate_after`';
        };
        readonly retire_due_at: {
            readonly type: 'string';
            readonly output: true;
            readonly format: 'time';
            readonly review: 'known';
            readonly description: 'When the previous key is due for deletion by the next run, in RFC 3339 format and UTC.';
            readonly absent: 'without a previous key';
        };
        readonly ready_for_rotation: {
            readonly type: 'bool';
            readonly output: true;
            readonly description: 'Whether the next run rotates the key: after a rotation that failed, or if the current key is missing. Time alone does not change it.';
        };
        readonly status: {
            readonly type: 'string';
            readonly output: true;
            readonly review: 'known';
            readonly description: '`steady`, `overlapping` (the previous key still works), `retire_due` (a key is still to be deleted), `rotation_due` (a rotation has failed) or `current_missing` (someone deleted the current key).';
        };
    };
}, {
    readonly name: 'api_key';
    readonly kind: 'data source';
    readonly summary: 'One existing API key, by its id or by its name.';
    readonly description: 'Reads one existing API key by its public id or by its exact name. Where several keys have the name, it takes the one that this run has created. Otherwise it fails and lists the keys, unless `most_recent` is `true`.';
    readonly properties: {
        readonly project_id: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly output: true;
            readonly format: 'identifier';
            readonly review: 'reported';
            readonly description: 'The id of the project.';
            readonly defaultsTo: '`project_id` of the provider';
        };
        readonly id: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly output: true;
            readonly description: 'The public id of the key. Set either `id` or `name`.';
            readonly absent: 'if the platform gives none and hides the key';
        };
        readonly name: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly output: true;
            readonly description: 'The exact name of the key. Set either `id` or `name`.';
        };
        readonly most_recent: {
            readonly type: 'bool';
            readonly input: 'optional';
            readonly description: 'Whether to take the newest key where several have the name, and this run has created none of them or more than one.';
            readonly defaultsTo: '`false`';
        };
        readonly reveal: {
            readonly type: 'bool';
            readonly input: 'optional';
            readonly review: 'known';
            readonly description: {
                readonly terraform: 'Whether to read the value of the key into `key`. The value is then stored in the state.';
                readonly pulumi: 'Whether to read the value of the key into `key`. The output form of this function returns it as a secret. The plain form returns bare text, which Pulumi does not know to be secret.';
            };
            readonly defaultsTo: '`false`';
        };
        readonly type: {
            readonly type: 'string';
            readonly output: true;
            readonly description: '`privileged`, `locked_down_viewer`, `system`, or what the platform calls it.';
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
        readonly key: {
            readonly type: 'string';
            readonly output: true;
            readonly sensitive: true;
            readonly description: 'The value of the key.';
            readonly absent: 'unless `reveal` is `true`';
        };
    };
}, {
    readonly name: 'api_keys';
    readonly kind: 'data source';
    readonly summary: 'The API keys of a project, searched and filtered, without their values.';
    readonly description: 'Lists the API keys of a project, oldest first, without their values. A key must match every filter that you set.';
    readonly properties: {
        readonly project_id: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly output: true;
            readonly format: 'identifier';
            readonly review: 'reported';
            readonly description: 'The id of the project.';
            readonly defaultsTo: '`project_id` of the provider';
        };
        readonly search: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly description: 'A part of the name or of the key, in upper or lower case, as in the search field of the platform.';
        };
        readonly type: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly oneOf: readonly ["privileged", "locked_down_viewer", "system"];
            readonly description: 'Only keys of this type: `privileged`, `locked_down_viewer` or `system`.';
        };
        readonly older_than: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly description: 'Only keys of at least this age, such as `90d`, in the format of `rotate_after`.';
        };
        readonly keys: {
            readonly type: {
                readonly itemName: 'listed_api_key';
                readonly listOf: {
                    readonly id: {
                        readonly type: 'string';
                        readonly output: true;
                        readonly description: 'The public id of the key. Never the key itself.';
                        readonly absent: 'if the platform gives none and hides the key';
                    };
                    readonly name: {
                        readonly type: 'string';
                        readonly output: true;
                        readonly description: 'The name of the key.';
                    };
                    readonly type: {
                        readonly type: 'string';
                        readonly output: true;
                        readonly description: '`privileged`, `locked_down_viewer`, `system`, or what the platform calls it.';
                    };
                    readonly system: {
                        readonly type: 'bool';
                        readonly output: true;
                        readonly description: 'Whether the platform protects the key.';
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
                };
            };
            readonly output: true;
            readonly description: 'The keys that match, oldest first.';
        };
    };
}, {
    readonly name: 'automator_key';
    readonly kind: 'data source';
    readonly summary: 'The Automator Key of a project, which the platform creates and protects.';
    readonly description: 'Reads the Automator Key, the system key that every project has. The platform creates this key and refuses to delete it, so you can only read it.';
    readonly properties: {
        readonly project_id: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly output: true;
            readonly format: 'identifier';
            readonly review: 'reported';
            readonly description: 'The id of the project.';
            readonly defaultsTo: '`project_id` of the provider';
        };
        readonly reveal: {
            readonly type: 'bool';
            readonly input: 'optional';
            readonly review: 'known';
            readonly description: {
                readonly terraform: 'Whether to read the value of the key into `key`. The value is then stored in the state.';
                readonly pulumi: 'Whether to read the value of the key into `key`. The output form of this function returns it as a secret. The plain form returns bare text, which Pulumi does not know to be secret.';
            };
            readonly defaultsTo: '`false`';
        };
        readonly id: {
            readonly type: 'string';
            readonly output: true;
            readonly description: 'The public id of the key. Never the key itself.';
            readonly absent: 'if the platform gives none and hides the key';
        };
        readonly name: {
            readonly type: 'string';
            readonly output: true;
            readonly description: 'The name of the key.';
        };
        readonly type: {
            readonly type: 'string';
            readonly output: true;
            readonly description: 'Always `system`.';
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
        readonly key: {
            readonly type: 'string';
            readonly output: true;
            readonly sensitive: true;
            readonly description: 'The value of the key.';
            readonly absent: 'unless `reveal` is `true`';
        };
    };
}, {
    readonly name: 'api_key';
    readonly kind: 'ephemeral resource';
    readonly summary: 'The key and the secret of an API key, which no state and no plan stores.';
    readonly description: 'Hands over an existing API key to write-only arguments, to providers and to other ephemeral values, so that neither the state nor a plan file contains it. It never creates a key.\n\nThe platform shows a secret once, when it creates the key. So `secret` has a value only in the run that creates or rotates the key, after the key exists. In any other run it is null.';
    readonly properties: {
        readonly project_id: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly output: true;
            readonly format: 'identifier';
            readonly review: 'reported';
            readonly description: 'The id of the project.';
            readonly defaultsTo: '`project_id` of the provider';
        };
        readonly id: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly output: true;
            readonly description: 'The public id of the key, for example `ekb_api_key.bot.id` or `ekb_rotating_api_key.bot.current.id`. Set either `id` or `name`.';
            readonly absent: 'if the platform gives none and hides the key';
        };
        readonly name: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly output: true;
            readonly description: 'The exact name of the key. Set either `id` or `name`.';
        };
        readonly require_secret: {
            readonly type: 'bool';
            readonly input: 'optional';
            readonly description: 'Whether a plan or an apply fails if `secret` is null. Set it for a run that has to create or rotate the key. Every other run would fail, so for the readers of a lasting configuration use the function `handed_over`.';
            readonly defaultsTo: '`false`';
        };
        readonly type: {
            readonly type: 'string';
            readonly output: true;
            readonly description: '`privileged`, `locked_down_viewer`, or what the platform calls it.';
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
        readonly key: {
            readonly type: 'string';
            readonly output: true;
            readonly sensitive: true;
            readonly description: 'The key, which clients send as `x-api-key`.';
            readonly absent: 'if the platform hides the key and this run has not created it';
        };
        readonly secret: {
            readonly type: 'string';
            readonly output: true;
            readonly sensitive: true;
            readonly description: 'The secret, which clients send as `x-api-secret`.';
            readonly absent: 'unless this run has created the key';
        };
    };
}, {
    readonly name: 'api_key';
    readonly kind: 'list resource';
    readonly summary: 'The API keys of a project, to be imported.';
    readonly description: 'Finds the API keys of a project, oldest first, whether or not a configuration manages them. A key must match every filter that you set. Their values and secrets are never read.';
    readonly properties: {
        readonly project_id: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly description: "The id of the project.";
            readonly defaultsTo: "`project_id` of the provider";
        };
        readonly name: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly description: 'Only keys with exactly this name. Excludes `name_prefix`.';
        };
        readonly name_prefix: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly description: 'Only keys whose names begin with this text. Upper and lower case differ.';
        };
        readonly search: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly description: 'A part of the name or of the key, in upper or lower case, as in the search field of the platform.';
        };
        readonly type: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly oneOf: readonly ["privileged", "locked_down_viewer", "system"];
            readonly description: 'Only keys of this type: `privileged`, `locked_down_viewer`, or, with `include_system`, `system`.';
        };
        readonly older_than: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly description: 'Only keys of at least this age, such as `90d`, in the format of `rotate_after`.';
        };
        readonly include_system: {
            readonly type: 'bool';
            readonly input: 'optional';
            readonly description: 'Whether the list has the system key too. The platform protects this key, so it cannot be imported.';
            readonly defaultsTo: '`false`';
        };
    };
}, {
    readonly name: 'rotating_api_key';
    readonly kind: 'list resource';
    readonly summary: 'The rotating API keys of a project, to be imported.';
    readonly description: 'Finds the API keys of a project that are rotated in place, whether or not a configuration manages them. Keys whose names differ only in the generation, such as `teams-bot.k3f9.7` and `teams-bot.k3f9.8`, are one rotating key. The newest of its keys must match every filter that you set. Values and secrets are never read.';
    readonly properties: {
        readonly project_id: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly description: "The id of the project.";
            readonly defaultsTo: "`project_id` of the provider";
        };
        readonly name: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly description: 'Only rotating keys with exactly this name, without tag and generation. Excludes `name_prefix`.';
        };
        readonly name_prefix: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly description: 'Only rotating keys whose names begin with this text.';
        };
        readonly type: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly oneOf: readonly ["privileged", "locked_down_viewer"];
            readonly description: 'Only rotating keys of this type: `privileged` or `locked_down_viewer`.';
        };
        readonly older_than: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly description: 'Only rotating keys whose newest key has at least this age, such as `90d`, in the format of `rotate_after`.';
        };
    };
}, {
    readonly name: 'revoke_api_key';
    readonly kind: 'action';
    readonly summary: 'Deletes an API key at once, for example because it has leaked.';
    readonly description: 'Deletes an API key at once, outside of the life cycle of a resource: for a key that has leaked, or one that nothing manages. The plan says which key it is, and the run ends only when the platform no longer lists it. A deleted key cannot be restored.\n\nAn action does not read the state. So `deletion_protection` does not stop it, and a resource that manages the key is not changed: its next plan finds that the key is gone and creates a new one.\n\nThe action refuses the Automator key and the key that the provider signs in with.';
    readonly properties: {
        readonly project_id: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly output: true;
            readonly format: 'identifier';
            readonly review: 'reported';
            readonly description: 'The id of the project.';
            readonly defaultsTo: '`project_id` of the provider';
        };
        readonly id: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly description: 'The public id of the key, for example `ekb_api_key.bot.id`. Set either `id` or `name`. Never the key itself.';
        };
        readonly name: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly description: 'The exact name of the key, which no other key of the project may have. Set either `id` or `name`.';
        };
    };
}];
/** This list, or another one with the same names in each kind. */
export type Definitions = readonly Definition[];
type Defined = (typeof DEFINITIONS)[number];
/** The names of the definitions of a kind, each of which needs code of its own on every engine that has the kind. */
export type NameOf<Of extends Kind> = Extract<Defined, {
    readonly kind: Of;
}>['name'];
/** The definitions of a kind. */
export type DefinitionOf<Of extends Kind> = Definition & {
    readonly kind: Of;
    readonly name: NameOf<Of>;
};
/** The names of the resources. */
export type ResourceName = NameOf<'resource'>;
/** The names of the data sources. */
export type DataSourceName = NameOf<'data source'>;
/** The resources among definitions. */
export declare function resourcesIn(definitions: Definitions): readonly DefinitionOf<'resource'>[];
/** The data sources among definitions. */
export declare function dataSourcesIn(definitions: Definitions): readonly DefinitionOf<'data source'>[];
/** The definitions of a kind among others. */
export declare function ofKind<Of extends Kind>(definitions: Definitions, kind: Of): readonly DefinitionOf<Of>[];
/** What other blocks of a configuration can read: resources, data sources and ephemeral resources. */
export declare function readableIn(definitions: Definitions): Definitions;
/** The names of all properties, including those of nested objects. */
export declare function propertyNames(definitions: readonly Pick<Definition, 'properties'>[]): ReadonlySet<string>;
export {};
