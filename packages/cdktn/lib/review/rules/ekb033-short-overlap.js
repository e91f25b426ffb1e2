"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB033 = void 0;
const declared_key_ts_1 = require("../judging/declared-key.js");
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const example_blocks_ts_1 = require("./example-blocks.js");
const rule_ts_1 = require("./rule.js");
exports.EKB033 = (0, rule_ts_1.defineRule)({
    id: 'EKB033',
    level: 'medium',
    title: 'Overlap shorter than a day',
    why: 'The previous key is deleted by the first run after the overlap. A reader that another pipeline or a cache updates may still use it then.',
    remedy: 'Set `overlap` to more than the time that the slowest reader needs to switch to a new key.',
    example: {
        language: 'hcl',
        bad: (0, example_blocks_ts_1.rotatingBlock)('bot', {
            name: '"teams-bot"',
            type: example_blocks_ts_1.VIEWER,
            rotate_after: '"90d"',
            overlap: '"0h"',
        }),
        good: (0, example_blocks_ts_1.rotatingBlock)('bot', {
            name: '"teams-bot"',
            type: example_blocks_ts_1.VIEWER,
            rotate_after: '"90d"',
            overlap: '"7d"',
        }),
    },
    checks: {
        plan: {
            readers(key) {
                const hours = key.rotating?.overlapHours ?? null;
                if (!(0, key_facts_ts_1.isRotating)(key) || hours === null || !(0, key_facts_ts_1.decidesOverlap)(key))
                    return [];
                return hours > 0 && areAllUpdatedHere(key) ? [] : tooShort((0, rich_text_ts_1.say) `${key.shown}`, hours);
            },
        },
        declaration: key => key.lifetime === undefined ? [] : tooShort((0, declared_key_ts_1.keyCalled)(key), key.lifetime.overlapHours),
    },
});
const DAY = 24;
function tooShort(called, hours) {
    if (hours >= DAY)
        return [];
    const how = hours > 0 ? (0, rich_text_ts_1.say) `for only ${[(0, rich_text_ts_1.count)(Math.floor(hours), 'hour')]}` : (0, rich_text_ts_1.say) `only until the next run`;
    return [{ seen: (0, rich_text_ts_1.say) `After a rotation of ${called}, its previous key works ${how}.` }];
}
function areAllUpdatedHere({ usedBy }) {
    return (usedBy.length > 0 &&
        usedBy.every(({ kind, updated, instances }) => kind !== 'output' && updated !== null && updated >= instances));
}
