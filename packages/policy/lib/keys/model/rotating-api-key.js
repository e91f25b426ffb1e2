"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ROTATING_API_KEY = void 0;
const api_key_ts_1 = require("./api-key.js");
const shared_properties_ts_1 = require("./shared-properties.js");
const { type, project_id, keepers, rotate_early, store_secret, key, secret } = api_key_ts_1.API_KEY.properties;
const generation = {
    id: {
        type: 'string',
        output: true,
        format: 'identifier',
        review: 'known',
        description: 'The public id of the key. Never the key itself.',
    },
    name: {
        type: 'string',
        output: true,
        review: 'known',
        description: 'The name of the key on the platform.',
    },
    type: {
        type: 'string',
        output: true,
        review: 'known',
        description: 'What the key can do: `privileged` or `locked_down_viewer`.',
    },
    key,
    secret,
    key_preview: shared_properties_ts_1.keyPreview,
    fingerprint: shared_properties_ts_1.fingerprint,
    created_at: shared_properties_ts_1.createdAt,
};
const retireDueAt = {
    type: 'string',
    output: true,
    format: 'time',
    review: 'known',
    description: 'When the previous key is due for deletion by the next run, in RFC 3339 format and UTC.',
    absent: 'without a previous key',
};
exports.ROTATING_API_KEY = {
    name: 'rotating_api_key',
    kind: 'resource',
    summary: 'An API key that is rotated in place, with two valid keys while readers move over.',
    description: 'Manages an API key that is rotated in place. A rotation creates a new key and keeps the previous one for the time of `overlap`, so whatever uses the key can switch at its own pace. A later run deletes the previous key.\n\nOn the platform, each key is named `<name>.<tag>.<generation>`, for example `teams-bot.k3f9.8`. The tag is four random characters, the same for all keys of one resource.',
    identity: {
        project_id: shared_properties_ts_1.identifyingProject,
        id: {
            import: 'required',
            description: 'The tag in the names of its keys, such as `k3f9`, which stays when the key is rotated. An import also accepts the public id of any of its keys.',
        },
    },
    properties: {
        name: {
            type: 'string',
            input: 'required',
            requiresReplace: false,
            autonamed: true,
            review: 'reported',
            description: 'The name that all keys of this resource begin with, 1 to 240 characters. A new name applies from the next rotation on. `Automator Key` is reserved.',
        },
        type: {
            ...type,
            requiresReplace: false,
            description: 'What the key can do: `privileged` (everything) or `locked_down_viewer` (read only). A new type rotates the key.',
        },
        project_id,
        keepers: {
            ...keepers,
            requiresReplace: false,
            description: 'Arbitrary values that the key depends on. Changing, adding or removing an entry rotates the key. Adding the first keepers to a key, or removing all of them, only records them.',
        },
        rotate_after: {
            type: 'string',
            input: 'optional',
            requiresReplace: false,
            format: 'age',
            review: 'reported',
            description: 'The maximum age of the current key, as a whole number of hours, days or weeks, such as `12h`, `90d` or `26w`; from `1h` to `3650d`. The key is rotated `rotate_early` before that.',
        },
        rotate_early,
        overlap: {
            type: 'string',
            input: 'optional',
            requiresReplace: false,
            format: 'lead',
            review: 'reported',
            description: 'How long the previous key works at least after a rotation, as a whole number of hours, days or weeks; from `0h` to `rotate_after` less `rotate_early`. With `0h` the next run deletes the previous key.',
            defaultsTo: '`24h`, or half of `rotate_after` if that is less',
        },
        revoke_previous: {
            type: 'string',
            input: 'optional',
            requiresReplace: false,
            review: 'known',
            description: 'Any text, for example a date. A new value that is not empty deletes the previous key before its overlap is over.',
        },
        deletion_protection: {
            type: 'bool',
            input: 'optional',
            output: true,
            default: false,
            requiresReplace: false,
            review: 'reported',
            description: 'Refuses to delete the resource, to replace it because of `project_id`, and to rotate while the previous key is in its overlap. Rotation and the deletion of previous keys continue. To lift the protection, set it to `false` in an earlier run.',
        },
        store_secret,
        generation: {
            type: 'int',
            output: true,
            review: 'known',
            description: 'The number of the current key, which grows with each rotation. It is known before a run changes anything, so use it as the version of arguments that are written only when their version changes.',
        },
        current: {
            type: { listOf: generation, itemName: 'current_api_key', single: true },
            output: true,
            description: 'The key to use.',
        },
        previous: {
            type: {
                listOf: { ...generation, retire_due_at: retireDueAt },
                itemName: 'previous_api_key',
                single: true,
            },
            output: true,
            description: 'The key before the current one, which still works.',
            absent: 'if there is none',
        },
        retiring: {
            type: {
                itemName: 'retiring_api_key',
                listOf: {
                    id: generation.id,
                    name: generation.name,
                    type: generation.type,
                    key,
                    reason: {
                        type: 'string',
                        output: true,
                        review: 'known',
                        description: 'Why it is to be deleted: `delete_failed`, `secret_lost` (it was created, and its secret never arrived), `signs_in` (the provider signs in with it) or `superseded`. A superseded key was the previous one when the key was rotated again without its secret in the state. It works until the overlap is over.',
                    },
                    since: {
                        type: 'string',
                        output: true,
                        format: 'time',
                        review: 'known',
                        description: 'When the key was added to this list, in RFC 3339 format and UTC.',
                    },
                },
            },
            output: true,
            description: 'Keys that are to be deleted and whose deletion is not confirmed yet. Each later run tries to delete them again.',
        },
        rotation_due_at: {
            type: 'string',
            output: true,
            format: 'time',
            review: 'known',
            description: 'The latest time at which the current key is rotated, in RFC 3339 format and UTC. A run may rotate it `rotate_early` before that.',
            absent: 'without `rotate_after`',
        },
        retire_due_at: retireDueAt,
        ready_for_rotation: {
            type: 'bool',
            output: true,
            description: 'Whether the next run rotates the key: after a rotation that failed, or if the current key is missing. Time alone does not change it.',
        },
        status: {
            type: 'string',
            output: true,
            review: 'known',
            description: '`steady`, `overlapping` (the previous key still works), `retire_due` (a key is still to be deleted), `rotation_due` (a rotation has failed) or `current_missing` (someone deleted the current key).',
        },
    },
};
