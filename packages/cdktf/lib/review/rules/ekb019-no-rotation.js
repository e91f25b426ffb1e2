"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB019 = void 0;
const declared_key_ts_1 = require("../judging/declared-key.js");
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const audience_ts_1 = require("./audience.js");
const example_blocks_ts_1 = require("./example-blocks.js");
const of_changed_declaration_ts_1 = require("./of-changed-declaration.js");
const rule_ts_1 = require("./rule.js");
const check = (key, { audience }) => (0, declared_key_ts_1.isRotated)(key) === false ? [{ seen: neither((0, declared_key_ts_1.keyCalled)(key), audience) }] : [];
const ofPlan = (0, of_changed_declaration_ts_1.ofChangedDeclaration)(check, ({ shown }, { audience }) => neither((0, rich_text_ts_1.say) `${shown}`, audience));
exports.EKB019 = (0, rule_ts_1.defineRule)({
    id: 'EKB019',
    level: 'medium',
    title: 'No rotation',
    references: ['NHI7:2025'],
    why: 'The platform does not expire keys, so a leaked one works until somebody notices.',
    remedy: 'Set `rotate_after`, for example to `90d`, or tie the key to `keepers`.',
    example: {
        language: 'hcl',
        bad: example_blocks_ts_1.BOT,
        good: (0, example_blocks_ts_1.keyBlock)('bot', { name: '"teams-bot"', type: example_blocks_ts_1.VIEWER, rotate_after: '"90d"' }, example_blocks_ts_1.OVERLAP),
    },
    checks: {
        plan: { rights: (key, context) => ((0, key_facts_ts_1.has)(key, 'create') ? ofPlan(key, context) : []) },
        declaration: check,
    },
});
function neither(called, audience) {
    return (0, rich_text_ts_1.say) `${called} has neither ${[(0, audience_ts_1.wordsFor)('rotate_after', audience)]} nor keepers.`;
}
