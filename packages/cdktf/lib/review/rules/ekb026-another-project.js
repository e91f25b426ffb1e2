"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB026 = void 0;
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const example_blocks_ts_1 = require("./example-blocks.js");
const rule_ts_1 = require("./rule.js");
const TWO_PROJECTS = 'validate-only="needs two projects"';
exports.EKB026 = (0, rule_ts_1.defineRule)({
    id: 'EKB026',
    level: 'medium',
    title: 'Key moves to another project',
    why: 'A key belongs to one project. This run creates a new key in the other project and deletes the old one here.',
    remedy: 'Check that everything that uses the key should work in the other project.',
    example: {
        language: 'hcl',
        bad: (0, example_blocks_ts_1.keyBlock)('bot', {
            name: '"teams-bot"',
            type: example_blocks_ts_1.VIEWER,
            project_id: '"project-2" # was "project-1"',
        }),
        good: (0, example_blocks_ts_1.blocks)((0, example_blocks_ts_1.keyBlock)('bot', { name: '"teams-bot"', type: example_blocks_ts_1.VIEWER, project_id: '"project-1"' }), (0, example_blocks_ts_1.keyBlock)('bot_2', { name: '"teams-bot"', type: example_blocks_ts_1.VIEWER, project_id: '"project-2"' })),
        untried: { bad: TWO_PROJECTS, good: TWO_PROJECTS },
    },
    isCoveredByExplanation: true,
    checks: {
        plan: {
            credential(key) {
                if (!(0, key_facts_ts_1.has)(key, 're-scope'))
                    return [];
                const to = (0, key_facts_ts_1.known)(key.after?.project_id);
                const where = to === null ? (0, rich_text_ts_1.say) `another project` : (0, rich_text_ts_1.say) `project ${to}`;
                return [{ seen: (0, rich_text_ts_1.say) `${key.shown} moves to ${where}.` }];
            },
        },
    },
});
