"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB023 = void 0;
const kept_key_ts_1 = require("../judging/kept-key.js");
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const example_blocks_ts_1 = require("./example-blocks.js");
const rule_ts_1 = require("./rule.js");
const reader = (more = '') => `resource "terraform_data" "bot" {\n  input = { api_key = ekb_api_key.bot.key }\n${more}}`;
exports.EKB023 = (0, rule_ts_1.defineRule)({
    id: 'EKB023',
    level: 'high',
    title: 'In use, and not updated',
    why: 'It keeps the old value, which stops working in this run.',
    remedy: 'Update it with the new value in the same run, or keep the old key until you have.',
    example: {
        language: 'hcl',
        bad: (0, example_blocks_ts_1.blocks)(example_blocks_ts_1.BOT, reader('\n  lifecycle {\n    ignore_changes = [input]\n  }\n')),
        good: (0, example_blocks_ts_1.blocks)(example_blocks_ts_1.BOT, reader()),
    },
    isCoveredByExplanation: true,
    checks: {
        plan: {
            reader(key, { kind, ownProvider, sure, updated, instances, address }) {
                if (!((0, key_facts_ts_1.endsOldValue)(key) || endsWithinADay(key)) || (kind === 'provider' && ownProvider))
                    return [];
                if (!sure || updated === null || updated >= instances)
                    return [];
                const who = instances === 1
                    ? (0, rich_text_ts_1.say) `${address} uses ${key.shown} and is`
                    : (0, rich_text_ts_1.say) `${address} uses ${key.shown}, and ${instances - updated} of its ${instances} instances are`;
                return [{ subject: address, seen: (0, rich_text_ts_1.say) `${who} not updated in this run.${until(key)}` }];
            },
            readers: ({ rotating, shown }) => (rotating?.stale ?? [])
                .filter(({ updated, instances }) => updated !== null && updated < instances)
                .map(({ address }) => ({
                subject: `${address} previous`,
                seen: (0, rich_text_ts_1.say) `${address} holds the previous key of ${shown}, which this run deletes, and is not updated in this run.`,
            })),
        },
    },
});
function endsWithinADay(key) {
    return (0, key_facts_ts_1.has)(key, 'rotate-in-place') && !(0, kept_key_ts_1.hasDayToMove)(key.rotating?.kept ?? null);
}
function until({ rotating, ...key }) {
    const kept = rotating?.kept ?? null;
    return kept !== null && key.classes.includes('rotate-in-place')
        ? (0, rich_text_ts_1.say) ` The value that it has works ${(0, kept_key_ts_1.untilWords)(kept)}.`
        : (0, rich_text_ts_1.say) ``;
}
