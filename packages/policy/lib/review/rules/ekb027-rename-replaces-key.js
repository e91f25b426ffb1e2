"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB027 = void 0;
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const example_blocks_ts_1 = require("./example-blocks.js");
const rule_ts_1 = require("./rule.js");
exports.EKB027 = (0, rule_ts_1.defineRule)({
    id: 'EKB027',
    level: 'medium',
    title: 'New key only because of a new name',
    why: 'The platform cannot rename a key. A new name means a new secret for everything that uses the key.',
    remedy: 'Keep the old name, or make sure that everything that uses the key gets the new value.',
    example: {
        language: 'hcl',
        bad: (0, example_blocks_ts_1.keyBlock)('bot', { name: '"Teams bot" # was "teams-bot"', type: example_blocks_ts_1.VIEWER }),
        good: example_blocks_ts_1.BOT,
    },
    isCoveredByExplanation: true,
    checks: { plan: { credential: key => [...renamed(key), ...replacedForLaterName(key)] } },
});
function renamed(key) {
    if (!(0, key_facts_ts_1.has)(key, 'rename'))
        return [];
    const [from, to] = [(0, key_facts_ts_1.known)(key.before?.name), (0, key_facts_ts_1.known)(key.after?.name)];
    const names = from === null || to === null ? (0, rich_text_ts_1.say) `` : (0, rich_text_ts_1.say) `, from ${from} to ${to}`;
    return [{ seen: (0, rich_text_ts_1.say) `Only the name of ${key.shown} changes${names}.` }];
}
function replacedForLaterName(key) {
    const isForced = key.why.some(reason => reason.kind === 'attribute' && reason.attribute === 'name' && reason.forces);
    if (key.order === null || key.after?.name.is !== 'unknown' || !isForced)
        return [];
    return [
        {
            seen: (0, rich_text_ts_1.say) `The name of ${key.shown} is not known until apply, so the key is replaced even if the name stays the same.`,
            remedy: 'Set `name` to a value that is known during the plan, so that only a different name replaces the key.',
        },
    ];
}
