"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB008 = void 0;
const system_name_ts_1 = require("../../platform/reader/system-name.js");
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const example_blocks_ts_1 = require("./example-blocks.js");
const rule_ts_1 = require("./rule.js");
exports.EKB008 = (0, rule_ts_1.defineRule)({
    id: 'EKB008',
    level: 'critical',
    title: 'System key',
    why: 'The platform creates the Automator key itself and refuses to delete it. The provider refuses to manage it.',
    remedy: 'Read it with {AUTOMATOR_KEY}, or give the key another name.',
    example: {
        language: 'hcl',
        bad: (0, example_blocks_ts_1.keyBlock)('system', { name: '"Automator Key"', type: example_blocks_ts_1.PRIVILEGED }),
        good: 'data "ekb_automator_key" "system" {}',
        untried: { bad: 'not-run="the provider refuses to plan it"' },
    },
    checks: {
        plan: {
            credential(key) {
                if (!(0, key_facts_ts_1.has)(key, 'protected-key'))
                    return [];
                return [{ seen: (0, rich_text_ts_1.say) `${key.shown} would change the system key.` }];
            },
        },
        declaration({ name }) {
            if (name === undefined || !(0, system_name_ts_1.isSystemName)(name))
                return [];
            return [{ seen: (0, rich_text_ts_1.say) `${name} is the name of the system key.` }];
        },
    },
});
