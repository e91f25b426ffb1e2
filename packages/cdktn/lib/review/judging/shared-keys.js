"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sharedKeys = sharedKeys;
exports.isHandedOver = isHandedOver;
exports.endsKey = endsKey;
const grouped_ts_1 = require("./grouped.js");
const key_facts_ts_1 = require("./key-facts.js");
function sharedKeys(keys) {
    const placed = keys
        .filter(({ kind, deposed }) => kind === 'resource' && deposed === null)
        .filter(key => platformKey(key) !== null);
    return [...(0, grouped_ts_1.grouped)(placed, key => platformKey(key) ?? '').values()].filter(group => group.length > 1);
}
function isHandedOver(key, shared) {
    if (!(0, key_facts_ts_1.has)(key, 'forget'))
        return false;
    return shared.some(keys => keys.includes(key) && keys.some(other => !(0, key_facts_ts_1.has)(other, 'forget') && !endsKey(other)));
}
function endsKey(key) {
    return (0, key_facts_ts_1.has)(key, 'revoke', 'rotate-with-gap', 'rotate-with-overlap', 'rotate');
}
function platformKey({ before, after, classes }) {
    const side = before ?? (classes.includes('create') ? null : after);
    if (side === null)
        return null;
    const fingerprint = (0, key_facts_ts_1.known)(side.fingerprint);
    if (fingerprint !== null)
        return fingerprint;
    const [id, project] = [(0, key_facts_ts_1.known)(side.id), (0, key_facts_ts_1.known)(side.project_id)];
    return id === null || project === null ? null : JSON.stringify([project, id]);
}
