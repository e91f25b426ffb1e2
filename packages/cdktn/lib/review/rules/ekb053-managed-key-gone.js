"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB053 = void 0;
const audited_key_ts_1 = require("../judging/audited-key.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const rule_ts_1 = require("./rule.js");
const NOT_RUN = 'not-run="needs a key that somebody has deleted on the page"';
exports.EKB053 = (0, rule_ts_1.defineRule)({
    id: 'EKB053',
    level: 'medium',
    title: 'Managed key is gone',
    why: 'Somebody deleted the key outside of the configuration, or the state is old. Whatever reads the key has a value that no longer works.',
    remedy: {
        terraform: 'Run `terraform plan`: it shows what is gone, and an apply creates it again.',
        pulumi: 'Run `pulumi preview --refresh`: it shows what is gone, and `pulumi up --refresh` creates it again.',
    },
    example: {
        language: 'sh',
        bad: '# Somebody deleted teams-bot in Settings > API Keys, and ekb_api_key.bot still has it.',
        good: 'terraform apply # creates it again',
        untried: { bad: NOT_RUN, good: NOT_RUN },
    },
    checks: {
        inventory: ({ missing }) => missing
            .filter(({ holder }) => holder.role !== 'retiring' && holder.role !== 'previous' && !holder.isLeftover)
            .map(gone => {
            const { address, state } = gone.holder;
            return {
                key: null,
                subject: `${address} ${state}`,
                seen: (0, rich_text_ts_1.say) `${address} has ${(0, audited_key_ts_1.auditedName)(gone)}, and the platform does not.`,
            };
        }),
    },
});
