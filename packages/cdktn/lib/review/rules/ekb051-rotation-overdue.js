"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB051 = void 0;
const audited_key_ts_1 = require("../judging/audited-key.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const rule_ts_1 = require("./rule.js");
const NOT_RUN = 'not-run="the second block is a schedule, not a command"';
exports.EKB051 = (0, rule_ts_1.defineRule)({
    id: 'EKB051',
    level: 'medium',
    title: 'Rotation overdue',
    references: ['NHI7:2025'],
    why: 'A key rotates only when a run applies the configuration. This one was due, and no run came, or the run failed.',
    remedy: {
        terraform: 'Run `terraform apply`, and schedule it every day.',
        pulumi: 'Run `pulumi up`, and let a schedule do it every day.',
    },
    example: {
        language: 'sh',
        bad: '# Nobody has run terraform apply since the key was due.',
        good: '# In a crontab: 17 3 * * * cd /srv/keys && terraform apply -auto-approve',
        untried: { bad: NOT_RUN, good: NOT_RUN },
    },
    checks: {
        inventory: ({ keys }) => keys.flatMap(key => {
            const { overdueDays, holders } = key;
            if (overdueDays === null || overdueDays < 1)
                return [];
            const where = (0, rich_text_ts_1.listed)([...new Set(holders.map(({ address }) => address))]);
            return [
                {
                    key,
                    seen: (0, rich_text_ts_1.say) `${(0, audited_key_ts_1.auditedName)(key)} of ${where} was due for rotation ${[(0, rich_text_ts_1.count)(overdueDays, 'day')]} ago.`,
                },
            ];
        }),
    },
});
