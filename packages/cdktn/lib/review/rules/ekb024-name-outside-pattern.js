"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB024 = void 0;
const changed_declaration_ts_1 = require("../judging/changed-declaration.js");
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const hidden_ts_1 = require("../safety/hidden.js");
const example_blocks_ts_1 = require("./example-blocks.js");
const of_names_ts_1 = require("./of-names.js");
const rule_ts_1 = require("./rule.js");
exports.EKB024 = (0, rule_ts_1.defineRule)({
    id: 'EKB024',
    level: 'medium',
    title: 'Name outside the pattern',
    why: 'A name that follows the pattern shows everybody whose key it is.',
    remedy: 'Choose a name that matches, or change the pattern in {settings}.',
    example: {
        language: 'hcl',
        bad: `# ekb.review.yaml has names.pattern: ^[a-z]+(-[a-z]+)*$\n${(0, example_blocks_ts_1.keyBlock)('bot', { name: '"Bot 2"', type: example_blocks_ts_1.VIEWER })}`,
        good: example_blocks_ts_1.BOT,
    },
    settings: ['pattern'],
    checks: {
        plan: {
            rights(key, { policy }) {
                const name = (0, hidden_ts_1.judgedText)(key.after?.name);
                if (name === undefined || !((0, key_facts_ts_1.isNew)(key) || (0, changed_declaration_ts_1.isRenamedInPlace)(key)))
                    return [];
                const called = (0, changed_declaration_ts_1.isNameHidden)(key) ? (0, rich_text_ts_1.say) `The name of ${key.shown}, which is not shown,` : (0, rich_text_ts_1.say) `${name}`;
                return unmatched(name, called, policy);
            },
        },
        declaration: ({ name }, { policy }) => name === undefined || policy === null ? [] : unmatched(name, (0, rich_text_ts_1.say) `${name}`, policy),
        inventory: (0, of_names_ts_1.ofNames)(({ name = '' }, { policy }) => unmatched(name, (0, rich_text_ts_1.say) `${name}`, policy)),
    },
});
function unmatched(name, called, { namePattern }) {
    if (namePattern === null || namePattern.test(name))
        return [];
    return [{ seen: (0, rich_text_ts_1.say) `${called} does not match ${namePattern.source}.` }];
}
