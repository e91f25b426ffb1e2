"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB004 = void 0;
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const rule_ts_1 = require("./rule.js");
exports.EKB004 = (0, rule_ts_1.defineRule)({
    id: 'EKB004',
    level: 'medium',
    title: 'Privileged key deleted',
    why: 'You cannot undo the deletion of a key. Jobs that use it stop in the middle of their work.',
    remedy: 'Make sure that nothing uses the key. Ask the team that its name refers to, and search their jobs for its `fingerprint` or `key_preview`.',
    example: {
        language: 'hcl',
        bad: '# The block of the privileged key is removed while a job still uses it.',
        good: '# First the job takes another key. The block goes in the next change.',
    },
    isCoveredByExplanation: true,
    checks: {
        plan: {
            credential(key) {
                const isDeleted = (0, key_facts_ts_1.has)(key, 'revoke') && key.deposed === null;
                if (!isDeleted || !(0, key_facts_ts_1.wasPrivileged)(key))
                    return [];
                return [{ seen: (0, rich_text_ts_1.say) `The privileged key ${(0, key_facts_ts_1.calledOf)(key)} is deleted.` }];
            },
        },
    },
});
