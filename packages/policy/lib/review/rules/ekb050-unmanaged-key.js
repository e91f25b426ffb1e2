"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB050 = void 0;
const audited_key_ts_1 = require("../judging/audited-key.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const example_blocks_ts_1 = require("./example-blocks.js");
const rule_ts_1 = require("./rule.js");
const NOT_RUN = 'validate-only="needs a key that somebody has made on the page"';
exports.EKB050 = (0, rule_ts_1.defineRule)({
    id: 'EKB050',
    level: 'medium',
    title: 'Unmanaged key',
    references: ['NHI1:2025', 'CIS 5.5'],
    why: 'Nothing rotates the key, and nobody approves its use. It still works when its last reader is gone.',
    remedy: {
        terraform: 'Import it with an `import` block, or delete it in Settings > API Keys if nothing uses it. If another state has it, give the audit that state as well.',
        pulumi: 'Import it with `pulumi import`, or delete it in Settings > API Keys if nothing uses it. If another stack has it, give the audit that stack as well.',
    },
    example: {
        language: 'hcl',
        bad: '# Somebody created teams-bot in Settings > API Keys.',
        good: (0, example_blocks_ts_1.blocks)('import {\n  to = ekb_api_key.bot\n  id = "name:teams-bot"\n}', (0, example_blocks_ts_1.keyBlock)('bot', { name: '"teams-bot"', type: example_blocks_ts_1.VIEWER, rotate_after: '"90d"' })),
        untried: { bad: NOT_RUN, good: NOT_RUN },
    },
    checks: {
        inventory({ keys, hasStates }) {
            if (!hasStates)
                return [];
            return keys
                .filter(({ isSystem, isOwn, holders, possibleHolders, generation }) => !isSystem &&
                !isOwn &&
                holders.length === 0 &&
                possibleHolders.length === 0 &&
                !isOfManagedLine(generation?.tag, keys))
                .map(key => ({ key, seen: (0, rich_text_ts_1.say) `No state has ${(0, audited_key_ts_1.auditedName)(key)}.` }));
        },
    },
});
function isOfManagedLine(tag, keys) {
    return (tag !== undefined && keys.some(({ generation, holders }) => generation?.tag === tag && holders.length > 0));
}
