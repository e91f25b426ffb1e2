"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB025 = void 0;
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const rule_ts_1 = require("./rule.js");
exports.EKB025 = (0, rule_ts_1.defineRule)({
    id: 'EKB025',
    level: 'medium',
    title: 'Changed outside the configuration',
    why: 'Somebody changed or deleted the key elsewhere, perhaps for a reason that this run does not know.',
    remedy: 'Find out who did it and why before this plan reverts the change or makes it permanent.',
    example: {
        language: 'sh',
        bad: '# Somebody deletes the key on the page, and the next plan makes a new one.',
        good: '# The block is removed, and the plan deletes the key.',
    },
    checks: {
        plan: {
            credential(key) {
                const { drift, shown } = key;
                if (key.notes.includes('gone-or-deleted')) {
                    return [
                        {
                            seen: (0, rich_text_ts_1.say) `The key of ${shown} was deleted outside the engine, or this run deletes it: the input does not say which.`,
                        },
                    ];
                }
                if (drift === null || key.kind !== 'resource')
                    return [];
                if (key.rotating?.isCurrentMissing) {
                    const then = (0, key_facts_ts_1.has)(key, 'rotate-in-place') ? (0, rich_text_ts_1.say) `, and this run creates a new one.` : (0, rich_text_ts_1.say) `.`;
                    return [{ seen: (0, rich_text_ts_1.say) `The current key of ${shown} was deleted outside the engine${then}` }];
                }
                if (drift.what === 'deleted') {
                    const then = (0, key_facts_ts_1.has)(key, 'create') ? (0, rich_text_ts_1.say) `, and this run creates a new one.` : (0, rich_text_ts_1.say) `.`;
                    return [{ seen: (0, rich_text_ts_1.say) `The key of ${shown} was deleted outside the engine${then}` }];
                }
                const [attribute] = drift.attributes;
                const what = attribute === undefined ? (0, rich_text_ts_1.say) `Something` : (0, rich_text_ts_1.say) `The ${attribute}`;
                return [{ seen: (0, rich_text_ts_1.say) `${what} of ${shown} was changed outside the engine.` }];
            },
        },
    },
});
