"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB035 = void 0;
const kept_key_ts_1 = require("../judging/kept-key.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const rule_ts_1 = require("./rule.js");
const NOT_RUN = 'not-run="needs a rotation in its overlap"';
exports.EKB035 = (0, rule_ts_1.defineRule)({
    id: 'EKB035',
    level: 'medium',
    title: 'Previous key deleted during its overlap',
    why: 'Readers expect the previous key to work longer. Whatever has not switched to the new one loses access in this run.',
    remedy: 'Make sure that every reader has the current key. Otherwise, wait until the overlap is over, and rotate or change `revoke_previous` after that.',
    example: {
        language: 'sh',
        bad: 'terraform apply -var release=3 # a day after release 2, with an overlap of a week',
        good: 'terraform apply -var release=3 # after the week',
        untried: { bad: NOT_RUN, good: NOT_RUN },
    },
    isCoveredByExplanation: true,
    checks: {
        plan: {
            credential: key => (key.rotating?.deleted ?? [])
                .filter(({ because }) => EARLY.has(because))
                .map(({ name, until }) => {
                const end = until === null ? (0, rich_text_ts_1.say) `` : (0, rich_text_ts_1.say) `, which ends at ${[(0, kept_key_ts_1.timeWords)(until)]}`;
                return {
                    seen: (0, rich_text_ts_1.say) `${name ?? 'The previous key'} of ${key.shown} is deleted during its overlap${end}.`,
                };
            }),
        },
    },
});
const EARLY = new Set(['revoked', 'superseded', 'overlap-shortened']);
