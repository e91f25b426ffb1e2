"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB002 = void 0;
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const example_blocks_ts_1 = require("./example-blocks.js");
const rule_ts_1 = require("./rule.js");
exports.EKB002 = (0, rule_ts_1.defineRule)({
    id: 'EKB002',
    level: 'high',
    title: 'Viewer becomes privileged',
    references: ['NHI5:2025', 'CIS 6.1'],
    why: 'Whoever has this key can then create, change and delete everything in the project. Every copy of its value becomes a greater risk.',
    remedy: 'Create a second, privileged key for the job that needs it, and leave this one a viewer. Or approve its name: `approved_privileged` in {settings}.',
    example: {
        language: 'hcl',
        bad: (0, example_blocks_ts_1.keyBlock)('reports', { name: '"reports"', type: `${example_blocks_ts_1.PRIVILEGED} # was "locked_down_viewer"` }),
        good: (0, example_blocks_ts_1.blocks)((0, example_blocks_ts_1.keyBlock)('reports', { name: '"reports"', type: example_blocks_ts_1.VIEWER }), (0, example_blocks_ts_1.keyBlock)('publish', { name: '"publish-articles"', type: example_blocks_ts_1.PRIVILEGED })),
    },
    isCoveredByExplanation: true,
    checks: {
        plan: {
            rights(key, { policy }) {
                const isApproved = (0, key_facts_ts_1.known)(key.after?.name) !== null && policy.isApprovedPrivileged((0, key_facts_ts_1.calledOf)(key));
                if (isApproved || (0, key_facts_ts_1.has)(key, 'protected-key'))
                    return [];
                if ((0, key_facts_ts_1.has)(key, 'escalate')) {
                    return [{ seen: (0, rich_text_ts_1.say) `${key.shown} becomes privileged. Until now, it could only read.` }];
                }
                if (!(0, key_facts_ts_1.has)(key, 'type-not-known'))
                    return [];
                return [
                    {
                        seen: (0, rich_text_ts_1.say) `The plan does not show whether ${key.shown} becomes privileged: its type is hidden, or not known until apply.`,
                    },
                ];
            },
        },
    },
});
