"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB031 = void 0;
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const rule_ts_1 = require("./rule.js");
exports.EKB031 = (0, rule_ts_1.defineRule)({
    id: 'EKB031',
    level: 'low',
    title: 'Key deleted',
    why: 'You cannot undo the deletion of a key. Everything that still reads with it loses access at once.',
    remedy: 'Make sure that nothing uses the key: search for its `fingerprint` or `key_preview` where keys are deployed.',
    example: {
        language: 'hcl',
        bad: '# The block of the key is removed while a bot still reads with it.',
        good: '# First the bot takes another key. The block goes in the next change.',
    },
    isCoveredByExplanation: true,
    checks: {
        plan: {
            credential(key) {
                const isDeleted = (0, key_facts_ts_1.has)(key, 'revoke') && key.deposed === null;
                if (!isDeleted || (0, key_facts_ts_1.wasPrivileged)(key))
                    return [];
                return [{ seen: (0, rich_text_ts_1.say) `The key ${(0, key_facts_ts_1.calledOf)(key)} is deleted.` }];
            },
        },
    },
});
