"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parseAge = parseAge;
exports.checkLead = checkLead;
exports.parseFromZero = parseFromZero;
exports.leadOf = leadOf;
exports.leadInWords = leadInWords;
exports.rotationDueAt = rotationDueAt;
exports.isDue = isDue;
exports.ageInWords = ageInWords;
exports.daysIn = daysIn;
exports.formatTime = formatTime;
const index_ts_1 = require("../../core/messages/errors/index.js");
const index_ts_2 = require("../../core/messages/index.js");
const HOUR = 3_600_000;
const UNITS = { h: HOUR, d: 24 * HOUR, w: 7 * 24 * HOUR };
const LONGEST = 3650 * UNITS.d;
const EARLY_PART = 0.05;
const EARLY_AT_MOST = 24 * HOUR;
function parseAge(text, attribute = 'rotate_after') {
    return parseDuration(text, attribute, HOUR);
}
function checkLead(text, rotateAfter) {
    const early = parseFromZero(text, 'rotate_early');
    if (rotateAfter !== undefined && early >= parseAge(rotateAfter)) {
        throw (0, index_ts_1.ekbError)('ROTATE_EARLY_TOO_LONG', { early: text, after: rotateAfter }, { path: ['rotate_early'] });
    }
}
function parseFromZero(text, attribute) {
    return parseDuration(text, attribute, 0);
}
function parseDuration(text, attribute, shortest) {
    const [, digits, unit] = /^(0|[1-9]\d{0,6})([hdw])$/.exec(text) ?? [];
    const milliseconds = digits === undefined ? -1 : Number(digits) * UNITS[unit];
    if (milliseconds < shortest || milliseconds > LONGEST) {
        const words = shortest === 0 ? { shortest: '0h', example: '12h' } : { shortest: '1h', example: '90d' };
        throw (0, index_ts_1.ekbError)('DURATION_INVALID', { attribute: (0, index_ts_2.engineText)(attribute), value: text, ...words }, { path: [attribute] });
    }
    return milliseconds;
}
function leadOf(rotateAfter, rotateEarly) {
    return rotateEarly === null
        ? Math.min(parseAge(rotateAfter) * EARLY_PART, EARLY_AT_MOST)
        : parseFromZero(rotateEarly, 'rotate_early');
}
function leadInWords(rotateAfter, rotateEarly) {
    const lead = leadOf(rotateAfter, rotateEarly);
    if (lead === 0)
        return undefined;
    if (rotateEarly !== null)
        return rotateEarly;
    return lead % HOUR === 0 ? `${lead / HOUR}h` : `${Math.round(lead / 60_000)} minutes`;
}
function rotationDueAt(createdAt, schedule) {
    const { rotate_after: after, rotate_early: early } = schedule;
    return createdAt === undefined || after === null
        ? null
        : new Date(createdAt.getTime() + parseAge(after) - leadOf(after, early));
}
function isDue(createdAt, schedule, now) {
    const due = rotationDueAt(createdAt, schedule);
    return due !== null && now.getTime() >= due.getTime();
}
function ageInWords(createdAt, now) {
    const hours = Math.floor((now.getTime() - createdAt.getTime()) / HOUR);
    if (hours < 1)
        return 'less than an hour';
    const [count, unit] = hours < 48 ? [hours, 'hour'] : [Math.floor(hours / 24), 'day'];
    return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
function daysIn(age) {
    const [, days] = /^(\d{1,6}) days?$/.exec(age ?? '') ?? [];
    return days === undefined ? null : Number(days);
}
function formatTime(time) {
    return `${new Date(Math.floor(time.getTime() / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}
