"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB030 = void 0;
const audited_key_ts_1 = require("../judging/audited-key.js");
const grouped_ts_1 = require("../judging/grouped.js");
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const shared_keys_ts_1 = require("../judging/shared-keys.js");
const example_blocks_ts_1 = require("./example-blocks.js");
const rule_ts_1 = require("./rule.js");
exports.EKB030 = (0, rule_ts_1.defineRule)({
    id: 'EKB030',
    level: 'high',
    title: 'Two addresses, one key',
    references: ['NHI9:2025'],
    why: 'If you delete or replace one of them, the other loses its key and does not know it.',
    remedy: {
        terraform: 'Let one of them manage the key. Remove the other from the state without deleting the key, with a `removed` block, and let it read the key with the `ekb_api_key` data source.',
        pulumi: 'Let one of them manage the key. Remove the other from the state without deleting the key, with `pulumi state delete`, and let it read the key with the function `getApiKey`.',
    },
    example: {
        language: 'hcl',
        bad: (0, example_blocks_ts_1.blocks)('import {\n  to = ekb_api_key.second\n  id = "name:teams-bot"\n}', (0, example_blocks_ts_1.keyBlock)('first', { name: '"teams-bot"', type: example_blocks_ts_1.VIEWER }), (0, example_blocks_ts_1.keyBlock)('second', { name: '"teams-bot"', type: example_blocks_ts_1.VIEWER })),
        good: (0, example_blocks_ts_1.blocks)((0, example_blocks_ts_1.keyBlock)('first', { name: '"teams-bot"', type: example_blocks_ts_1.VIEWER }), 'data "ekb_api_key" "second" {\n  id = ekb_api_key.first.id\n}'),
        untried: { bad: 'validate-only="needs a key that somebody has made on the page"' },
    },
    checks: {
        plan: { sharedKeys: groups => groups.flatMap(sharedKey) },
        stack(keys) {
            const held = keys.flatMap(key => (key.fingerprints ?? []).map(fingerprint => ({ key, fingerprint })));
            return [...(0, grouped_ts_1.grouped)(held, ({ fingerprint }) => fingerprint).values()].flatMap(same => {
                const key = same.at(-1)?.key;
                if (key === undefined || same.length < 2)
                    return [];
                return [{ key, seen: (0, rich_text_ts_1.say) `${(0, rich_text_ts_1.listed)(same.map(one => one.key.shown))} have one key.` }];
            });
        },
        inventory: ({ keys }) => keys.flatMap(key => {
            const all = (0, audited_key_ts_1.places)(key.holders);
            return all.length < 2 ? [] : [{ key, seen: (0, rich_text_ts_1.say) `${(0, rich_text_ts_1.listed)(all)} have ${(0, audited_key_ts_1.auditedName)(key)}.` }];
        }),
    },
});
function sharedKey(keys) {
    const living = keys.filter(key => !(0, key_facts_ts_1.has)(key, 'forget'));
    const areSeveral = new Set(keys.map(({ stack }) => stack)).size > 1;
    const called = (all) => (0, rich_text_ts_1.listed)(all.map(({ shown, stack }) => (areSeveral ? `${shown} (${stack})` : shown)));
    return living.flatMap(key => {
        const others = living.filter(other => other !== key);
        const keep = others.filter(other => !(0, shared_keys_ts_1.endsKey)(other));
        if ((0, shared_keys_ts_1.endsKey)(key)) {
            if (keep.length === 0)
                return [];
            return [
                { key, seen: (0, rich_text_ts_1.say) `${called([key])} deletes the key that ${called(keep)} also has, so both lose it.` },
            ];
        }
        if (!(0, key_facts_ts_1.has)(key, 'import') || others.length === 0)
            return [];
        return [{ key, seen: (0, rich_text_ts_1.say) `${called([key])} imports the key that ${called(others)} also has.` }];
    });
}
