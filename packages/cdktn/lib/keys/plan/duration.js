"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readDuration = readDuration;
exports.defaultLead = defaultLead;
exports.defaultOverlap = defaultOverlap;
const HOUR = 3_600_000;
const UNITS = { h: HOUR, d: 24 * HOUR, w: 7 * 24 * HOUR };
const LONGEST = 3650 * UNITS.d;
const EARLY_PART = 0.05;
const EARLY_AT_MOST = 24 * HOUR;
const OVERLAP = 24 * HOUR;
function readDuration(text, shortest) {
    const [, digits, unit] = /^(0|[1-9]\d{0,6})([hdw])$/.exec(text) ?? [];
    if (digits === undefined)
        return undefined;
    const milliseconds = Number(digits) * UNITS[unit];
    return milliseconds < shortest || milliseconds > LONGEST ? undefined : milliseconds;
}
function defaultLead(rotateAfter) {
    return Math.min(rotateAfter * EARLY_PART, EARLY_AT_MOST);
}
function defaultOverlap(rotateAfter, lead) {
    return rotateAfter === null ? OVERLAP : Math.min(OVERLAP, rotateAfter / 2, rotateAfter - lead);
}
