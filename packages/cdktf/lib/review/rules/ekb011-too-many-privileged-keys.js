"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB011 = void 0;
const grouped_ts_1 = require("../judging/grouped.js");
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const example_blocks_ts_1 = require("./example-blocks.js");
const rule_ts_1 = require("./rule.js");
exports.EKB011 = (0, rule_ts_1.defineRule)({
    id: 'EKB011',
    level: 'medium',
    title: 'Too many privileged keys',
    references: ['NHI5:2025'],
    why: 'Each privileged key is one more way to get full access to the project.',
    remedy: 'Delete the ones that you do not need, make those that only read viewers, or raise the limit in {settings}.',
    example: {
        language: 'hcl',
        bad: `${(0, example_blocks_ts_1.keyBlock)('search', { name: '"search"', type: example_blocks_ts_1.PRIVILEGED })}\n\n# ... and three more privileged keys`,
        good: (0, example_blocks_ts_1.keyBlock)('search', { name: '"search"', type: `${example_blocks_ts_1.VIEWER} # it only reads` }),
    },
    settings: ['privileged_keys_per_project'],
    checks: {
        plan: {
            project(keys, { policy }) {
                const privileged = keys.filter(key => (0, key_facts_ts_1.typeAfter)(key) === 'privileged');
                const key = privileged.find(one => (0, key_facts_ts_1.has)(one, 'create', 'escalate', 'import'));
                if (key === undefined)
                    return [];
                const lead = (0, rich_text_ts_1.say) `With ${key.shown} there are`;
                return tooMany(lead, privileged.length, policy).map(seen => ({ ...seen, key }));
            },
        },
        stack(keys, { policy }) {
            if (policy === null)
                return [];
            const privileged = keys.filter(({ type }) => type === 'privileged');
            return [...(0, grouped_ts_1.grouped)(privileged, ({ project }) => project).values()].flatMap(same => {
                const key = same.at(-1);
                if (key === undefined)
                    return [];
                const lead = (0, rich_text_ts_1.say) `${(0, rich_text_ts_1.listed)(same.map(({ shown }) => shown))} are`;
                return tooMany(lead, same.length, policy).map(seen => ({ ...seen, key }));
            });
        },
        inventory({ keys }, { policy }) {
            const privileged = keys.filter(({ type, isSystem }) => type === 'privileged' && !isSystem);
            return tooMany(['There are'], privileged.length, policy).map(seen => ({ ...seen, key: null }));
        },
    },
});
function tooMany(lead, privileged, { privilegedKeysPerProject }) {
    if (privileged <= privilegedKeysPerProject)
        return [];
    return [
        {
            seen: (0, rich_text_ts_1.say) `${lead} ${privileged} privileged keys in one project; the limit is ${privilegedKeysPerProject}.`,
        },
    ];
}
