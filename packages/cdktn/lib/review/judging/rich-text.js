"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.say = say;
exports.richText = richText;
exports.joined = joined;
exports.listed = listed;
exports.plain = plain;
exports.quoted = quoted;
exports.count = count;
function say(words, ...values) {
    return words.flatMap((text, index) => {
        const value = values[index];
        const part = typeof value === 'string' ? [{ code: value }] : typeof value === 'number' ? [`${value}`] : value;
        return [...(text === '' ? [] : [text]), ...(part ?? [])];
    });
}
function richText(text) {
    const parts = text.split('`').map((part, index) => (index % 2 === 0 ? part : { code: part }));
    return parts.filter(part => part !== '');
}
function joined(texts) {
    return texts.flatMap((one, index) => (index === 0 ? one : [' ', ...one]));
}
function listed(names, most = 5) {
    const shown = names.length > most ? names.slice(0, most - 1) : names;
    const rest = names.length - shown.length;
    const parts = shown.map(name => [{ code: name }]);
    if (rest > 0)
        parts.push([`${rest} more`]);
    return parts.flatMap((part, index) => index === 0 ? part : [index === parts.length - 1 ? ' and ' : ', ', ...part]);
}
function plain(words) {
    return words.map(part => (typeof part === 'string' ? part : part.code)).join('');
}
function quoted(words) {
    const named = (name) => (name.includes('"') ? name : `"${name}"`);
    return words.map(part => (typeof part === 'string' ? part : named(part.code))).join('');
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
