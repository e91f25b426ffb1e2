"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB038 = void 0;
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const rule_ts_1 = require("./rule.js");
exports.EKB038 = (0, rule_ts_1.defineRule)({
    id: 'EKB038',
    level: 'high',
    title: 'Overlap shorter than a reader needs',
    why: 'The previous key is deleted by the first run after the overlap. A reader that has not moved to the new key by then loses access.',
    remedy: 'Set `overlap` to more than the slowest reader needs, and add the time between two runs. If the reader has become faster, change its time under `readers` in {settings}.',
    example: {
        language: 'yaml',
        bad: 'readers:\n  ekb_rotating_api_key.bot: 7d # the key has an overlap of 24h',
        good: 'readers:\n  ekb_rotating_api_key.bot: 7d # the key has an overlap of 8d',
    },
    settings: ['readers'],
    checks: {
        plan: {
            readers(key, { policy }) {
                const overlap = key.rotating?.overlapHours ?? null;
                if (!(0, key_facts_ts_1.isRotating)(key) || overlap === null)
                    return [];
                const isDecided = (0, key_facts_ts_1.decidesOverlap)(key);
                const places = [
                    ...(isDecided ? [{ address: key.shown, who: (0, rich_text_ts_1.say) `What reads ${key.shown}` }] : []),
                    ...key.usedBy
                        .filter(({ updated }) => isDecided || (updated !== null && updated > 0))
                        .map(({ address }) => ({ address, who: (0, rich_text_ts_1.say) `${address}` })),
                ];
                return places.flatMap(({ address, who }) => {
                    const needed = policy.hoursToMove(address);
                    if (needed === null || needed <= overlap)
                        return [];
                    const kept = overlap > 0 ? (0, rich_text_ts_1.say) `works for ${[time(overlap)]}` : (0, rich_text_ts_1.say) `works only until the next run`;
                    return [
                        {
                            subject: address,
                            seen: (0, rich_text_ts_1.say) `${who} takes up to ${[time(needed)]} to move to a new key. After a rotation of ${key.shown}, the previous key ${kept}.`,
                        },
                    ];
                });
            },
        },
    },
});
const DAY = 24;
function time(hours) {
    return hours % DAY === 0 && hours > DAY ? (0, rich_text_ts_1.count)(hours / DAY, 'day') : (0, rich_text_ts_1.count)(Math.floor(hours), 'hour');
}
