"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.timeWords = timeWords;
exports.untilWords = untilWords;
exports.bothWords = bothWords;
exports.hasDayToMove = hasDayToMove;
const rich_text_ts_1 = require("./rich-text.js");
function timeWords(time) {
    return `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;
}
function untilWords(kept) {
    const { until, isAtLeast } = kept;
    if (until === null)
        return (0, rich_text_ts_1.say) `until a later run deletes it`;
    if (isUntilNextRun(kept))
        return (0, rich_text_ts_1.say) `until the next run deletes it`;
    return (0, rich_text_ts_1.say) `until ${[isAtLeast ? 'at least ' : '']}${[timeWords(until)]}`;
}
function bothWords(kept) {
    return isUntilNextRun(kept) ? ['until the next run'] : untilWords(kept);
}
function isUntilNextRun({ isAtLeast, hours }) {
    return isAtLeast && hours === 0;
}
function hasDayToMove(kept) {
    return kept !== null && kept.hours !== null && kept.hours >= 24;
}
