"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB020 = void 0;
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const rule_ts_1 = require("./rule.js");
const NOT_RUN = 'not-run="needs the plan of an engine that there is not yet"';
exports.EKB020 = (0, rule_ts_1.defineRule)({
    id: 'EKB020',
    level: 'high',
    title: 'Unknown action',
    why: 'This version of ekb does not know what the engine plans here, so it cannot call it harmless.',
    remedy: 'Update ekb, or read this part of the plan yourself.',
    example: {
        language: 'sh',
        bad: 'ekb review new.json # made by an engine that is newer than this ekb',
        good: 'ekb review plan.json # with an ekb that knows the engine',
        untried: { bad: NOT_RUN, good: NOT_RUN },
    },
    checks: {
        plan: {
            credential: key => (0, key_facts_ts_1.has)(key, 'unknown-action')
                ? [{ seen: (0, rich_text_ts_1.say) `The engine plans an action for ${key.shown} that ekb does not know.` }]
                : [],
        },
    },
});
