"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB013 = void 0;
const declared_key_ts_1 = require("../judging/declared-key.js");
const names_ts_1 = require("../judging/names.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const example_blocks_ts_1 = require("./example-blocks.js");
const of_changed_declaration_ts_1 = require("./of-changed-declaration.js");
const of_names_ts_1 = require("./of-names.js");
const rule_ts_1 = require("./rule.js");
const check = key => {
    const { name, type } = key;
    if (name === undefined)
        return [];
    const [channel, job] = [(0, names_ts_1.publicWord)(name), (0, names_ts_1.writingWord)(name)];
    if (type === 'privileged' && channel !== undefined) {
        return [
            {
                seen: (0, rich_text_ts_1.say) `${(0, declared_key_ts_1.keyCalled)(key)} is privileged, but the word ${channel} in its name suggests a public channel.`,
            },
        ];
    }
    if (type === 'locked_down_viewer' && job !== undefined) {
        return [{ seen: (0, rich_text_ts_1.say) `${(0, declared_key_ts_1.keyCalled)(key)} can only read, but the word ${job} in its name suggests changes.` }];
    }
    return [];
};
exports.EKB013 = (0, rule_ts_1.defineRule)({
    id: 'EKB013',
    level: 'medium',
    title: 'Name and type disagree',
    references: ['NHI5:2025'],
    why: 'A privileged key in a public channel gives full access to whoever finds it. A viewer key does not work for a job that writes.',
    remedy: 'Use the type that the job needs, or a name that says what the key really does.',
    example: {
        language: 'hcl',
        bad: (0, example_blocks_ts_1.keyBlock)('bot', { name: '"teams-bot"', type: example_blocks_ts_1.PRIVILEGED }),
        good: example_blocks_ts_1.BOT,
    },
    checks: {
        plan: {
            rights: (0, of_changed_declaration_ts_1.ofChangedDeclaration)(check, ({ shown }) => (0, rich_text_ts_1.say) `The name of ${shown}, which is not shown, disagrees with its type.`),
        },
        declaration: check,
        inventory: (0, of_names_ts_1.ofNames)(check),
    },
});
