"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.wordsFor = wordsFor;
exports.defaultOf = defaultOf;
exports.describeProperty = describeProperty;
const ABSENT = { terraform: 'Null', pulumi: 'Absent' };
function wordsFor(family, words) {
    return typeof words === 'string' ? words : words[family];
}
function defaultOf({ default: value, defaultsTo }) {
    return defaultsTo ?? (value === undefined ? undefined : `\`${value}\``);
}
function describeProperty(family, property) {
    const { absent } = property;
    const byDefault = defaultOf(property);
    return [
        wordsFor(family, property.description),
        ...(byDefault === undefined ? [] : [`Defaults to ${byDefault}.`]),
        ...(absent === undefined ? [] : [`${ABSENT[family]} ${absent}.`]),
    ].join(' ');
}
