"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB010 = void 0;
const audited_key_ts_1 = require("../judging/audited-key.js");
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const example_blocks_ts_1 = require("./example-blocks.js");
const rule_ts_1 = require("./rule.js");
exports.EKB010 = (0, rule_ts_1.defineRule)({
    id: 'EKB010',
    level: 'medium',
    title: 'Key older than allowed',
    references: ['NHI7:2025'],
    why: 'The platform does not expire keys. The older a key is, the more places hold a copy of it.',
    remedy: 'Set `rotate_after`, or replace the key in this run.',
    example: {
        language: 'hcl',
        bad: (0, example_blocks_ts_1.keyBlock)('wiki', { name: '"wiki-search"', type: example_blocks_ts_1.VIEWER }),
        good: (0, example_blocks_ts_1.keyBlock)('wiki', { name: '"wiki-search"', type: example_blocks_ts_1.VIEWER, rotate_after: '"180d"' }, example_blocks_ts_1.OVERLAP),
    },
    settings: ['maximum_age'],
    checks: {
        plan: {
            rights(key, { policy }) {
                const { ageDays, due } = key.times;
                if (ageDays === null || (0, key_facts_ts_1.isNew)(key) || !(0, key_facts_ts_1.livesOn)(key) || key.deposed !== null)
                    return [];
                if (key.notes.includes('not-decided'))
                    return [];
                return tooOld(key.shown, ageDays, due === true, policy);
            },
        },
        stack(keys, { policy }) {
            if (policy === null)
                return [];
            return keys.flatMap(key => key.age === undefined
                ? []
                : tooOld(key.shown, key.age.days, key.age.isDue, policy).map(seen => ({ ...seen, key })));
        },
        inventory({ keys }, { policy: { maximumAgeDays: most } }) {
            if (most === null)
                return [];
            return keys.flatMap(key => key.isSystem || key.ageDays === null || key.ageDays <= most
                ? []
                : [
                    {
                        key,
                        seen: (0, rich_text_ts_1.say) `${(0, audited_key_ts_1.auditedName)(key)} is ${[(0, rich_text_ts_1.count)(key.ageDays, 'day')]} old; the limit is ${[(0, rich_text_ts_1.count)(most, 'day')]}.`,
                        remedy: REPLACE,
                    },
                ]);
        },
    },
});
const REPLACE = 'Rotate the key where it is managed, with `rotate_after` so that it happens by itself. Otherwise, create a new key, move its readers over, and delete this one.';
function tooOld(shown, days, isDue, { maximumAgeDays }) {
    if (maximumAgeDays !== null && days > maximumAgeDays) {
        return [
            {
                seen: (0, rich_text_ts_1.say) `${shown} is ${days} days old, the limit is ${[(0, rich_text_ts_1.count)(maximumAgeDays, 'day')]}, and this run does not replace it.`,
            },
        ];
    }
    return isDue ? [{ seen: (0, rich_text_ts_1.say) `${shown} is due: ${days} days old. This run does not replace it.` }] : [];
}
