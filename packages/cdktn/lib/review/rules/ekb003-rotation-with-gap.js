"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB003 = void 0;
const declared_key_ts_1 = require("../judging/declared-key.js");
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const audience_ts_1 = require("./audience.js");
const example_blocks_ts_1 = require("./example-blocks.js");
const rule_ts_1 = require("./rule.js");
const WITH_GAP = {
    terraform: 'without create_before_destroy',
    pulumi: 'with deleteBeforeReplace',
    cdk: 'without createBeforeDestroy',
};
exports.EKB003 = (0, rule_ts_1.defineRule)({
    id: 'EKB003',
    level: 'high',
    title: 'Rotation with a gap',
    why: {
        terraform: 'Without `create_before_destroy`, the old key is deleted first. Everything that uses it fails until it has the new one.',
        pulumi: 'With `deleteBeforeReplace`, the old key is deleted first. Everything that uses it fails until it has the new one.',
    },
    remedy: {
        terraform: 'Set `create_before_destroy` in the `lifecycle` of the key.',
        pulumi: 'Remove `deleteBeforeReplace` from the options of the key.',
        cdk: 'Set `lifecycle: { createBeforeDestroy: true }` on the key, as a KeySet does.',
    },
    example: {
        language: 'hcl',
        bad: (0, example_blocks_ts_1.keyBlock)('bot', { name: '"teams-bot"', type: example_blocks_ts_1.VIEWER, rotate_after: '"90d"' }),
        good: (0, example_blocks_ts_1.keyBlock)('bot', { name: '"teams-bot"', type: example_blocks_ts_1.VIEWER, rotate_after: '"90d"' }, example_blocks_ts_1.OVERLAP),
    },
    isCoveredByExplanation: true,
    checks: {
        plan: {
            credential: key => (0, key_facts_ts_1.has)(key, 'rotate-with-gap') && !(0, key_facts_ts_1.isRotating)(key)
                ? [{ seen: (0, rich_text_ts_1.say) `${key.shown} is deleted before its successor exists.` }]
                : [],
        },
        declaration(key, { audience }) {
            if ((0, declared_key_ts_1.isRotated)(key) !== true || key.createBeforeDestroy)
                return [];
            return [{ seen: (0, rich_text_ts_1.say) `${(0, declared_key_ts_1.keyCalled)(key)} is rotated ${[(0, audience_ts_1.wordsFor)(WITH_GAP, audience)]}.` }];
        },
    },
});
