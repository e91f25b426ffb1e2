"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB016 = void 0;
const audited_key_ts_1 = require("../judging/audited-key.js");
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const rule_ts_1 = require("./rule.js");
const NOT_RUN = 'not-run="needs a replacement that was interrupted"';
exports.EKB016 = (0, rule_ts_1.defineRule)({
    id: 'EKB016',
    level: 'medium',
    title: 'Leftover of an interrupted replacement',
    references: ['NHI1:2025', 'CIS 6.2'],
    why: 'The old key still works, although its address now belongs to the new one.',
    remedy: {
        terraform: 'Once nothing uses the old value, apply so that the engine deletes the old key.',
        pulumi: 'Once nothing uses the old value, run `pulumi up` so that the engine deletes the old key.',
    },
    example: {
        language: 'sh',
        bad: 'terraform apply -target=ekb_api_key.other # leaves the old half alive',
        good: 'terraform apply # deletes it',
        untried: { bad: NOT_RUN, good: NOT_RUN },
    },
    checks: {
        plan: {
            credential(key) {
                if ((0, key_facts_ts_1.has)(key, 'left-over')) {
                    const then = (0, key_facts_ts_1.has)(key, 'revoke')
                        ? (0, rich_text_ts_1.say) ` This run deletes it: whatever still uses the old value stops working.`
                        : (0, rich_text_ts_1.say) ` This run does not delete it.`;
                    return [{ seen: (0, rich_text_ts_1.say) `An interrupted replacement of ${key.shown} left its old key behind.${then}` }];
                }
                if (!key.notes.includes('may-be-left-over'))
                    return [];
                return [
                    {
                        seen: (0, rich_text_ts_1.say) `${key.shown} is deleted: either the current key, or the leftover of an interrupted replacement.`,
                    },
                ];
            },
        },
        inventory: ({ keys }) => keys.flatMap(key => key.holders
            .filter(({ isLeftover }) => isLeftover)
            .map(({ address }) => ({
            key,
            subject: address,
            seen: (0, rich_text_ts_1.say) `An interrupted replacement of ${address} left ${(0, audited_key_ts_1.auditedName)(key)} behind.`,
        }))),
    },
});
