"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB039 = void 0;
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const rule_ts_1 = require("./rule.js");
const NOT_RUN = 'not-run="needs a change that nobody has applied; docs/scheduled-rotation.md has one"';
exports.EKB039 = (0, rule_ts_1.defineRule)({
    id: 'EKB039',
    level: 'high',
    title: 'More than a scheduled rotation',
    why: 'Nobody looks at a scheduled run before it applies its plan. Only time may change a key there: its age, the end of an overlap, or what an earlier run left behind.',
    remedy: 'Apply this change in a run that a person starts, after a review. Then the schedule continues by itself.',
    example: {
        language: 'sh',
        bad: '# The type of a key was changed on main, and nobody has applied that.\nekb review --scheduled -- terraform plan -out=tfplan',
        good: '# Nothing but keys that are due.\nekb review --scheduled -- terraform plan -out=tfplan',
        untried: { bad: NOT_RUN, good: NOT_RUN },
    },
    checks: {
        plan: {
            credential: (key, { policy }) => policy.isScheduled && (0, key_facts_ts_1.isKey)(key) && !isDecidedByTime(key)
                ? [{ seen: (0, rich_text_ts_1.say) `What happens to ${key.shown} is more than a scheduled rotation.` }]
                : [],
        },
    },
});
const ROTATES = ['rotate-with-gap', 'rotate-with-overlap', 'rotate', 'rotate-in-place'];
const BY_TIME = [
    ...ROTATES,
    ...['retire-previous', 'delete-left-behind', 'left-over', 'deferred', 'drift', 'no-change'],
];
function isDecidedByTime(key) {
    const reasons = key.why.map(({ kind }) => kind);
    if ((0, key_facts_ts_1.has)(key, 'left-over'))
        return key.classes.every(one => one === 'left-over' || one === 'revoke');
    if (!key.classes.every(one => BY_TIME.includes(one)))
        return false;
    if ((0, key_facts_ts_1.has)(key, ...ROTATES))
        return reasons.every(kind => kind === 'due') && reasons.length > 0;
    return !(0, key_facts_ts_1.has)(key, 'retire-previous', 'delete-left-behind') || reasons.length === 0;
}
