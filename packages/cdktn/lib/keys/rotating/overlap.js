"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.overlapOf = overlapOf;
exports.checkOverlap = checkOverlap;
const index_ts_1 = require("../../core/messages/errors/index.js");
const rotation_ts_1 = require("../plan/rotation.js");
const HOUR = 3_600_000;
const OVERLAP = 24 * HOUR;
function overlapOf({ overlap, rotate_after: after, rotate_early: early }) {
    if (overlap !== null)
        return (0, rotation_ts_1.parseFromZero)(overlap, 'overlap');
    if (after === null)
        return OVERLAP;
    return Math.min(OVERLAP, (0, rotation_ts_1.parseAge)(after) / 2, (0, rotation_ts_1.parseAge)(after) - (0, rotation_ts_1.leadOf)(after, early));
}
function checkOverlap(overlap, { rotate_after: after, rotate_early: early }) {
    const length = (0, rotation_ts_1.parseFromZero)(overlap, 'overlap');
    if (after === null)
        return;
    const longest = (0, rotation_ts_1.parseAge)(after) - (0, rotation_ts_1.leadOf)(after, early);
    if (length > longest)
        throw tooLong(overlap, after, early, longest);
}
function tooLong(overlap, after, early, longest) {
    return (0, index_ts_1.ekbError)('OVERLAP_TOO_LONG', { overlap, after, early: (0, rotation_ts_1.leadInWords)(after, early) ?? '0h', longest: inHours(longest) }, { path: ['overlap'] });
}
function inHours(milliseconds) {
    return `${Math.floor(milliseconds / HOUR)}h`;
}
