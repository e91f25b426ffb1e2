"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB017 = void 0;
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const shared_keys_ts_1 = require("../judging/shared-keys.js");
const rule_ts_1 = require("./rule.js");
exports.EKB017 = (0, rule_ts_1.defineRule)({
    id: 'EKB017',
    level: 'high',
    title: 'Key left unmanaged',
    references: ['NHI1:2025', 'CIS 5.5'],
    why: 'The key still works on the platform, but no configuration knows it, so nobody rotates or deletes it.',
    remedy: 'Delete the key instead of forgetting it, or import it where it will be managed from now on.',
    example: {
        language: 'hcl',
        bad: 'removed {\n  from = ekb_api_key.old\n\n  lifecycle {\n    destroy = false\n  }\n}',
        good: 'removed {\n  from = ekb_api_key.old\n\n  lifecycle {\n    destroy = true\n  }\n}',
    },
    isCoveredByExplanation: true,
    checks: {
        plan: {
            credential(key, { shared }) {
                if ((0, shared_keys_ts_1.isHandedOver)(key, shared))
                    return [];
                if ((0, key_facts_ts_1.has)(key, 'forget')) {
                    return [{ seen: (0, rich_text_ts_1.say) `${key.shown} is removed from the state, and the key keeps working.` }];
                }
                if (!key.notes.includes('forgotten-or-deleted'))
                    return [];
                return [
                    {
                        seen: (0, rich_text_ts_1.say) `${key.shown} is removed from the state, and the input does not say whether the key is deleted.`,
                    },
                ];
            },
        },
    },
});
