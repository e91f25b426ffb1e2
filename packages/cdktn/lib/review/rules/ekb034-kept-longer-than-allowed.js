"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB034 = void 0;
const declared_key_ts_1 = require("../judging/declared-key.js");
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const example_blocks_ts_1 = require("./example-blocks.js");
const rule_ts_1 = require("./rule.js");
exports.EKB034 = (0, rule_ts_1.defineRule)({
    id: 'EKB034',
    level: 'medium',
    title: 'Previous key kept longer than allowed',
    references: ['NHI7:2025'],
    why: 'The previous key works until its overlap is over, so a key grows as old as `rotate_after` and `overlap` together.',
    remedy: 'Make `rotate_after` or `overlap` shorter, or raise the limit in {settings}.',
    example: {
        language: 'hcl',
        bad: (0, example_blocks_ts_1.rotatingBlock)('bot', {
            name: '"teams-bot"',
            type: example_blocks_ts_1.VIEWER,
            rotate_after: '"360d"',
            overlap: '"30d"',
        }),
        good: (0, example_blocks_ts_1.rotatingBlock)('bot', {
            name: '"teams-bot"',
            type: example_blocks_ts_1.VIEWER,
            rotate_after: '"90d"',
            overlap: '"7d"',
        }),
    },
    settings: ['maximum_age'],
    checks: {
        plan: {
            rights(key, { policy }) {
                if (!(0, key_facts_ts_1.isRotating)(key) || (0, key_facts_ts_1.has)(key, 'no-change', 'revoke', 'forget'))
                    return [];
                return tooLong((0, rich_text_ts_1.say) `${key.shown}`, key.rotating?.longestHours, policy);
            },
        },
        declaration: (key, { policy }) => policy === null ? [] : tooLong((0, declared_key_ts_1.keyCalled)(key), key.lifetime?.longestHours, policy),
    },
});
function tooLong(called, hours, { maximumAgeDays }) {
    if (hours === null || hours === undefined || maximumAgeDays === null)
        return [];
    const days = Math.ceil(hours / 24);
    if (days <= maximumAgeDays)
        return [];
    return [
        {
            seen: (0, rich_text_ts_1.say) `A key of ${called} grows up to ${[(0, rich_text_ts_1.count)(days, 'day')]} old, its overlap included; the limit is ${[(0, rich_text_ts_1.count)(maximumAgeDays, 'day')]}.`,
        },
    ];
}
