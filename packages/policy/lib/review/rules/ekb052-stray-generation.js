"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB052 = void 0;
const audited_key_ts_1 = require("../judging/audited-key.js");
const grouped_ts_1 = require("../judging/grouped.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const rule_ts_1 = require("./rule.js");
const NOT_RUN = 'not-run="needs a key that was lost in a rotation"';
exports.EKB052 = (0, rule_ts_1.defineRule)({
    id: 'EKB052',
    level: 'medium',
    title: 'Stray generation of a rotating key',
    references: ['NHI1:2025', 'CIS 6.2'],
    why: 'It is named like a generation of a rotating key, but that key does not know it. So no run deletes it, and it keeps working.',
    remedy: {
        terraform: 'Check that nothing uses it, and delete it in Settings > API Keys. If a state was restored from a backup, run `terraform plan` first: it says which key the resource has now.',
        pulumi: 'Check that nothing uses it, and delete it in Settings > API Keys. If a stack was restored from a backup, run `pulumi refresh` first: it says which key the resource has now.',
    },
    example: {
        language: 'sh',
        bad: '# teams-bot.k3f9.6 still works, and the state has teams-bot.k3f9.8 and teams-bot.k3f9.7.',
        good: '# Only the current and the previous key of a rotating key are there.',
        untried: { bad: NOT_RUN, good: NOT_RUN },
    },
    checks: {
        inventory({ keys, hasStates }) {
            const named = keys.filter(({ generation }) => generation !== null);
            return [...(0, grouped_ts_1.grouped)(named, ({ generation }) => generation?.tag ?? '').values()].flatMap(line => {
                const holders = line.flatMap(key => key.holders);
                const older = hasStates ? [] : line.toSorted(byNumber).slice(2);
                const strays = (holders.length > 0 ? line : older).filter(isNobodys);
                const places = (0, rich_text_ts_1.listed)([...new Set(holders.map(({ address }) => address))]);
                return strays.map(key => ({
                    key,
                    seen: holders.length > 0
                        ? (0, rich_text_ts_1.say) `${(0, audited_key_ts_1.auditedName)(key)} is called like a key of ${places}, which does not have it.`
                        : (0, rich_text_ts_1.say) `${(0, audited_key_ts_1.auditedName)(key)} is older than the two newest keys of its rotating key.`,
                }));
            });
        },
    },
});
function isNobodys({ holders, possibleHolders, isOwn }) {
    return holders.length === 0 && possibleHolders.length === 0 && !isOwn;
}
function byNumber(one, other) {
    return (other.generation?.number ?? 0) - (one.generation?.number ?? 0);
}
