"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB009 = void 0;
const grouped_ts_1 = require("../judging/grouped.js");
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const hidden_ts_1 = require("../safety/hidden.js");
const example_blocks_ts_1 = require("./example-blocks.js");
const rule_ts_1 = require("./rule.js");
exports.EKB009 = (0, rule_ts_1.defineRule)({
    id: 'EKB009',
    level: 'low',
    title: 'Two keys with one name',
    why: 'If two keys have the same name, neither the page nor an import by name can tell them apart.',
    remedy: 'Give each key a name of its own.',
    example: {
        language: 'hcl',
        bad: (0, example_blocks_ts_1.blocks)((0, example_blocks_ts_1.keyBlock)('teams', { name: '"bot"', type: example_blocks_ts_1.VIEWER }), (0, example_blocks_ts_1.keyBlock)('slack', { name: '"bot"', type: example_blocks_ts_1.VIEWER })),
        good: (0, example_blocks_ts_1.blocks)((0, example_blocks_ts_1.keyBlock)('teams', { name: '"teams-bot"', type: example_blocks_ts_1.VIEWER }), (0, example_blocks_ts_1.keyBlock)('slack', { name: '"slack-bot"', type: example_blocks_ts_1.VIEWER })),
    },
    checks: {
        plan: {
            project(keys) {
                const named = keys.filter(key => (0, hidden_ts_1.judgedText)(key.after?.name) !== undefined);
                return [...(0, grouped_ts_1.grouped)(named, key => (0, hidden_ts_1.judgedText)(key.after?.name) ?? '')].flatMap(([name, same]) => {
                    const changed = same.find(key_facts_ts_1.isNew);
                    if (changed === undefined || same.length < 2)
                        return [];
                    const inOrder = [changed, ...same.filter(key => key !== changed)];
                    const isOneStack = same.every(({ stack }) => stack === changed.stack);
                    const addresses = inOrder.map(({ shown, stack }) => (isOneStack ? shown : `${shown} (${stack})`));
                    const isShown = same.every(key => key.after?.name.is === 'known');
                    const seen = isShown
                        ? called(addresses, name)
                        : (0, rich_text_ts_1.say) `${(0, rich_text_ts_1.listed)(addresses)} have one name, which is not shown.`;
                    return [{ key: changed, seen }];
                });
            },
        },
        stack(keys) {
            const named = keys.filter(({ name }) => name !== undefined);
            const alike = (0, grouped_ts_1.grouped)(named, ({ project, name }) => JSON.stringify([project, name]));
            return [...alike.values()].flatMap(same => {
                const key = same.at(-1);
                if (key === undefined || same.length < 2)
                    return [];
                return [
                    {
                        key,
                        seen: called(same.map(({ shown }) => shown), key.name ?? ''),
                    },
                ];
            });
        },
        inventory({ keys }) {
            const named = keys.filter(({ name }) => name !== undefined);
            return [...(0, grouped_ts_1.grouped)(named, ({ name }) => name ?? '').values()].flatMap(same => {
                const key = same.at(-1);
                if (key === undefined || same.length < 2)
                    return [];
                return [
                    { key, seen: (0, rich_text_ts_1.say) `${[(0, rich_text_ts_1.count)(same.length, 'key')]} of the project are called ${key.name ?? ''}.` },
                ];
            });
        },
    },
});
function called(addresses, name) {
    return (0, rich_text_ts_1.say) `${(0, rich_text_ts_1.listed)(addresses)} are called ${name}.`;
}
