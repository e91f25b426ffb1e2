"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.UNKNOWN = void 0;
exports.keyObject = keyObject;
exports.text = text;
exports.either = either;
exports.holding = holding;
exports.joined = joined;
exports.memberOf = memberOf;
exports.referencesIn = referencesIn;
const sensitive_attributes_ts_1 = require("../../model/sensitive-attributes.js");
exports.UNKNOWN = { keys: new Map(), texts: [], open: true, members: new Map() };
const MOST_TEXTS = 64;
function keyObject(reference) {
    return { ...exports.UNKNOWN, keys: new Map([[reference, 'object']]) };
}
function text(...texts) {
    const each = [...new Set(texts)];
    const open = each.length === 0 || each.length > MOST_TEXTS;
    return { ...exports.UNKNOWN, texts: each.slice(0, MOST_TEXTS), open };
}
function either(...all) {
    const { texts, open } = text(...all.flatMap(one => one.texts));
    const names = new Set(all.flatMap(({ members }) => [...members.keys()]));
    return {
        keys: keysOf(all),
        texts,
        open: open || all.some(one => one.open),
        members: new Map([...names].map(name => [name, either(...all.flatMap(({ members }) => members.get(name) ?? []))])),
    };
}
function holding(all) {
    return { ...exports.UNKNOWN, keys: keysOf(all.map(withMembers)) };
}
function joined(parts) {
    const texts = parts.reduce((before, part) => before.flatMap(one => part.texts.map(other => one + other)).slice(0, MOST_TEXTS), ['']);
    return { ...holding(parts), texts, open: text(...texts).open || parts.some(({ open }) => open) };
}
function memberOf(whole, name, written) {
    const keys = new Map();
    const isIndex = written.startsWith('[');
    for (const [reference, kind] of whole.keys) {
        if (kind === 'value')
            keys.set(reference, 'value');
        else if (name !== undefined && sensitive_attributes_ts_1.SENSITIVE_ATTRIBUTES.has(name))
            keys.set(reference + written, 'value');
        else if (isIndex || name === undefined || !sensitive_attributes_ts_1.OTHER_ATTRIBUTES.has(name))
            keys.set(reference + written, 'object');
    }
    const any = either(...whole.members.values());
    const member = name === undefined ? any : (whole.members.get(name) ?? whole.members.get('*') ?? exports.UNKNOWN);
    return { ...member, keys: new Map([...member.keys, ...keys]) };
}
function referencesIn(possible) {
    return [...withMembers(possible).keys.keys()];
}
function withMembers(possible) {
    return { ...exports.UNKNOWN, keys: keysOf([possible, ...[...possible.members.values()].map(withMembers)]) };
}
function keysOf(all) {
    return new Map(all.flatMap(({ keys }) => [...keys]));
}
