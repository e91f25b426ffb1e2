"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.TIME_TO_MOVE = exports.MAXIMUM_AGE = void 0;
exports.daysOf = daysOf;
exports.hoursOf = hoursOf;
exports.slowestOf = slowestOf;
exports.patternOf = patternOf;
exports.nameMatcher = nameMatcher;
const linear_pattern_ts_1 = require("./linear-pattern.js");
exports.MAXIMUM_AGE = /^(?:never|([1-9]\d{0,4})([dw]))$/;
function daysOf(text) {
    const match = exports.MAXIMUM_AGE.exec(text);
    if (match === null)
        return undefined;
    const [, number, unit] = match;
    return number === undefined ? null : Number(number) * (unit === 'w' ? 7 : 1);
}
exports.TIME_TO_MOVE = /^([1-9]\d{0,4})([hdw])$/;
const HOURS = { h: 1, d: 24, w: 7 * 24 };
function hoursOf(text) {
    const [, number, unit = ''] = exports.TIME_TO_MOVE.exec(text) ?? [];
    return number === undefined ? undefined : Number(number) * (HOURS[unit] ?? 1);
}
function slowestOf(entries) {
    const readers = entries.map(([address, hours]) => ({ fits: nameMatcher([address]), hours }));
    return address => readers.reduce((slowest, { fits, hours }) => (fits(address) ? Math.max(slowest ?? 0, hours) : slowest), null);
}
function patternOf(text) {
    try {
        return (0, linear_pattern_ts_1.linearPattern)(text);
    }
    catch {
        return undefined;
    }
}
function nameMatcher(names) {
    const wildcards = names.map(name => name.split('*'));
    return name => wildcards.some(parts => matchesParts(name, parts));
}
function matchesParts(name, parts) {
    const [first = '', ...others] = parts;
    const last = others.pop();
    if (last === undefined)
        return name === first;
    if (!name.startsWith(first) || name.length < first.length + last.length)
        return false;
    const end = name.length - last.length;
    let at = first.length;
    for (const part of others) {
        const found = name.indexOf(part, at);
        if (found === -1 || found + part.length > end)
            return false;
        at = found + part.length;
    }
    return name.endsWith(last);
}
