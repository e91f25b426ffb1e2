"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB018 = void 0;
const system_name_ts_1 = require("../../platform/reader/system-name.js");
const declared_key_ts_1 = require("../judging/declared-key.js");
const names_ts_1 = require("../judging/names.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const example_blocks_ts_1 = require("./example-blocks.js");
const of_changed_declaration_ts_1 = require("./of-changed-declaration.js");
const of_names_ts_1 = require("./of-names.js");
const rule_ts_1 = require("./rule.js");
const check = key => {
    const { name } = key;
    if (name === undefined || (0, system_name_ts_1.isSystemName)(name) || !(0, names_ts_1.saysNothing)(name))
        return [];
    return [{ seen: (0, rich_text_ts_1.say) `${(0, declared_key_ts_1.keyCalled)(key)} does not say what the key is for.` }];
};
exports.EKB018 = (0, rule_ts_1.defineRule)({
    id: 'EKB018',
    level: 'medium',
    title: 'Name without a purpose',
    references: ['CIS 5.5'],
    why: 'Nobody can say whether a key called "test" or "key 2" is still needed, so nobody deletes it.',
    remedy: 'Name the service that uses the key, and where it runs: `teams-bot-prod`.',
    example: {
        language: 'hcl',
        bad: (0, example_blocks_ts_1.keyBlock)('key', { name: '"test"', type: example_blocks_ts_1.VIEWER }),
        good: (0, example_blocks_ts_1.keyBlock)('bot', { name: '"teams-bot-prod"', type: example_blocks_ts_1.VIEWER }),
    },
    checks: {
        plan: {
            rights: (0, of_changed_declaration_ts_1.ofChangedDeclaration)(check, ({ shown }) => (0, rich_text_ts_1.say) `The name of ${shown}, which is not shown, does not say what the key is for.`),
        },
        declaration: check,
        inventory: (0, of_names_ts_1.ofNames)(check),
    },
});
