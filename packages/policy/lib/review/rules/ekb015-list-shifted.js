"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB015 = void 0;
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const example_blocks_ts_1 = require("./example-blocks.js");
const rule_ts_1 = require("./rule.js");
exports.EKB015 = (0, rule_ts_1.defineRule)({
    id: 'EKB015',
    level: 'high',
    title: 'Keys rotate because a list shifted',
    why: 'Terraform identifies the instances of a `count` by their position. If you add or remove an entry in the middle, every key behind it gets a new value.',
    remedy: 'Use `for_each` with names, and `moved` blocks for the existing instances.',
    example: {
        language: 'hcl',
        bad: (0, example_blocks_ts_1.blocks)(example_blocks_ts_1.NAMES, (0, example_blocks_ts_1.keyBlock)('bots', { count: 'length(var.names)', name: 'var.names[count.index]', type: example_blocks_ts_1.VIEWER })),
        good: (0, example_blocks_ts_1.blocks)(example_blocks_ts_1.NAMES, (0, example_blocks_ts_1.keyBlock)('bots', { for_each: 'toset(var.names)', name: 'each.key', type: example_blocks_ts_1.VIEWER })),
    },
    isCoveredByExplanation: true,
    checks: {
        plan: {
            credential(key) {
                const isShifted = key.why.some(({ kind }) => kind === 'count-shift');
                if (!isShifted || (0, key_facts_ts_1.has)(key, 'no-change', 'move'))
                    return [];
                return [{ seen: (0, rich_text_ts_1.say) `${key.shown} gets another key because its list shifted.` }];
            },
        },
    },
});
