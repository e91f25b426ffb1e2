"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.MAXIMUM_AGE = void 0;
exports.daysOf = daysOf;
exports.patternOf = patternOf;
exports.isOneOf = isOneOf;
exports.MAXIMUM_AGE = /^(?:never|([1-9]\d{0,4})([dw]))$/;
function daysOf(text) {
    const match = exports.MAXIMUM_AGE.exec(text);
    if (match === null)
        return undefined;
    const [, number, unit] = match;
    return number === undefined ? null : Number(number) * (unit === 'w' ? 7 : 1);
}
function patternOf(text) {
    try {
        return new RegExp(text, 'u');
    }
    catch {
        return undefined;
    }
}
function isOneOf(names) {
    const patterns = names.map(wildcard);
    return name => patterns.some(pattern => pattern.test(name));
}
function wildcard(name) {
    const parts = name.split('*').map(part => part.replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`, 'su');
}
