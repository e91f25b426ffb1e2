"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.RULES = void 0;
exports.anchorOf = anchorOf;
exports.RULES = {
    EKB001: {
        level: 'high',
        title: 'Privileged key without a reason',
        why: 'A privileged key can create, change and delete everything in its project, other keys included.',
        remedy: 'Use `locked_down_viewer` where reading is enough; else say what the key has to change.',
    },
    EKB003: {
        level: 'high',
        title: 'Rotation with a gap',
        why: 'Without `create_before_destroy` the old key is deleted first, and whatever uses it fails until it has taken over the new one.',
        remedy: 'Set `create_before_destroy` in the `lifecycle` of the key.',
    },
    EKB005: {
        level: 'critical',
        title: 'Key value in a plain output',
        why: 'An output without `sensitive` is printed by every plan and apply, and stays in the logs of the pipeline.',
        remedy: 'Set `sensitive` on the output, or show `fingerprint` or `key_preview` instead.',
    },
    EKB006: {
        level: 'medium',
        title: 'Key values in a local state file',
        why: 'A local state file holds the keys in clear text beside the code, and only one machine has it.',
        remedy: 'Configure a remote backend with encryption, or set `store_secret` to `false` on the keys.',
    },
    EKB008: {
        level: 'critical',
        title: 'The system key',
        why: 'The platform creates the Automator key itself and refuses to delete it; the provider refuses to manage it.',
        remedy: 'Read it with the `ekb_automator_key` data source, or give the key another name.',
    },
    EKB009: {
        level: 'low',
        title: 'Two keys with one name',
        why: 'On the page, and to an import by name, keys of one name cannot be told apart.',
        remedy: 'Give each key a name of its own.',
    },
    EKB013: {
        level: 'medium',
        title: 'Name and type disagree',
        why: 'A privileged key in a public channel gives everything away with one leak; a viewer key for a job that writes does not work.',
        remedy: 'Use the type that the job needs, or a name that tells what the key really does.',
    },
    EKB018: {
        level: 'medium',
        title: 'Name without a purpose',
        why: 'Nobody can tell whether a key called "test" or "key 2" may be deleted, so nobody deletes it.',
        remedy: 'Name the service that uses the key, and where it runs: `teams-bot-prod`.',
    },
    EKB019: {
        level: 'medium',
        title: 'No rotation',
        why: 'The platform never lets a key expire, so a leaked one works until somebody notices.',
        remedy: 'Set `rotate_after`, for example to `90d`, or tie the key to `keepers`.',
    },
};
function anchorOf(rule) {
    return `docs/rules.md#${rule.toLowerCase()}`;
}
