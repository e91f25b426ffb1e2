"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB036 = void 0;
const audited_key_ts_1 = require("../judging/audited-key.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const rule_ts_1 = require("./rule.js");
const NOT_RUN = 'not-run="needs a key that a run could not delete"';
exports.EKB036 = (0, rule_ts_1.defineRule)({
    id: 'EKB036',
    level: 'medium',
    title: 'Key not deleted for more than a week',
    references: ['NHI1:2025', 'CIS 6.2'],
    why: 'The key still works, although nothing should use it any more.',
    remedy: 'If the provider signs in with it, give the provider the current key. Otherwise, delete it in Settings > API Keys.',
    example: {
        language: 'sh',
        bad: '# EKB_API_KEY is still the key of the generation before, weeks after the rotation.',
        good: '# EKB_API_KEY is the current key, and the next run deletes the one before.',
        untried: { bad: NOT_RUN, good: NOT_RUN },
    },
    checks: {
        plan: {
            rights: key => (key.rotating?.waiting ?? [])
                .filter(({ days, reason }) => reason !== 'superseded' && days !== null && days > MOST_DAYS)
                .map(({ name, days }) => ({
                subject: name ?? '',
                seen: (0, rich_text_ts_1.say) `${name ?? 'A key'} of ${key.shown} has waited to be deleted for ${[(0, rich_text_ts_1.count)(days ?? 0, 'day')]}, and this run does not delete it.`,
            })),
        },
        inventory: ({ keys }) => keys.flatMap(key => key.lingeringDays === null || key.lingeringDays <= MOST_DAYS
            ? []
            : [
                {
                    key,
                    seen: (0, rich_text_ts_1.say) `${(0, audited_key_ts_1.auditedName)(key)} should have been deleted ${[(0, rich_text_ts_1.count)(key.lingeringDays, 'day')]} ago.`,
                    remedy: RUN,
                },
            ]),
    },
});
const MOST_DAYS = 7;
const RUN = {
    terraform: 'Run `terraform apply`, which deletes it. If it cannot, because the provider signs in with the key, give the provider the current key.',
    pulumi: 'Run `pulumi up`, which deletes it. If it cannot, because the provider signs in with the key, give the provider the current key.',
};
