/** An API key that is rotated in place: the previous key works until its readers have the new one. */
export declare const ROTATING_API_KEY: {
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
};
