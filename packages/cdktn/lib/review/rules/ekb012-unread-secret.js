"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB012 = void 0;
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const limitations_ts_1 = require("../model/limitations.js");
const example_blocks_ts_1 = require("./example-blocks.js");
const rule_ts_1 = require("./rule.js");
exports.EKB012 = (0, rule_ts_1.defineRule)({
    id: 'EKB012',
    level: 'low',
    title: 'Secret in the state that nothing reads',
    references: ['NHI2:2025'],
    why: 'Anyone who can read the state can use the key.',
    remedy: 'Set `store_secret` to `false`, or remove the key if nothing needs it.',
    example: {
        language: 'hcl',
        bad: example_blocks_ts_1.BOT,
        good: (0, example_blocks_ts_1.keyBlock)('bot', { name: '"teams-bot"', type: example_blocks_ts_1.VIEWER, store_secret: 'false' }),
    },
    checks: {
        plan: {
            readers(key, { stack }) {
                if (key.kind !== 'resource' || !(0, key_facts_ts_1.has)(key, 'create') || key.usedBy.length > 0)
                    return [];
                if ((0, key_facts_ts_1.known)(key.after?.store_secret) !== true || !(0, limitations_ts_1.showsAllReaders)(stack.source))
                    return [];
                return [{ seen: (0, rich_text_ts_1.say) `The secret of ${key.shown} is stored in the state, and nothing there reads it.` }];
            },
        },
    },
});
