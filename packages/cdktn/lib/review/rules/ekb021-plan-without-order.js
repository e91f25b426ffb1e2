"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB021 = void 0;
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const rule_ts_1 = require("./rule.js");
const NOT_RUN = 'not-run="needs the configuration of the reader"';
exports.EKB021 = (0, rule_ts_1.defineRule)({
    id: 'EKB021',
    level: 'medium',
    title: 'Plan without enough detail',
    why: 'This kind of input lacks what matters most to those who use the key.',
    remedy: {
        terraform: 'Review a saved plan: `terraform show -json tfplan`.',
        pulumi: 'Review a whole preview: `pulumi preview --json`.',
    },
    example: {
        language: 'sh',
        bad: 'terraform plan -json | ekb review -',
        good: 'ekb review -- terraform plan -out=tfplan',
        untried: { bad: NOT_RUN, good: NOT_RUN },
    },
    isCoveredByExplanation: true,
    checks: {
        plan: {
            credential: key => (0, key_facts_ts_1.has)(key, 'rotate')
                ? [
                    {
                        seen: (0, rich_text_ts_1.say) `${key.shown} is replaced, and the input does not say whether the new key is created first.`,
                    },
                ]
                : [],
        },
    },
});
