"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB032 = void 0;
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const rule_ts_1 = require("./rule.js");
const NOT_RUN = 'not-run="needs a key that exists"';
exports.EKB032 = (0, rule_ts_1.defineRule)({
    id: 'EKB032',
    level: 'high',
    title: 'Rotating key replaced without an overlap',
    why: 'A replacement deletes all keys of the resource in this run, the previous one too. Whatever uses them loses access at once.',
    remedy: 'To get a new key, change `keepers` and leave the resource as it is. For another project, add a second resource, move the readers, and remove this one later.',
    example: {
        language: 'sh',
        bad: 'terraform apply -replace=ekb_rotating_api_key.bot',
        good: 'terraform apply -var release=2 # keepers of the key take the variable',
        untried: { bad: NOT_RUN, good: NOT_RUN },
    },
    isCoveredByExplanation: true,
    checks: {
        plan: {
            credential(key) {
                if (!(0, key_facts_ts_1.isRotating)(key) || !(0, key_facts_ts_1.has)(key, 'rotate-with-gap', 'rotate-with-overlap', 'rotate'))
                    return [];
                const keys = key.rotating?.keys.length ?? 0;
                const many = keys > 1 ? (0, rich_text_ts_1.say) `, and ${[(0, rich_text_ts_1.count)(keys, 'key')]} of it are deleted` : (0, rich_text_ts_1.say) ``;
                return [{ seen: (0, rich_text_ts_1.say) `${key.shown} is replaced${many}, without an overlap.` }];
            },
        },
    },
});
