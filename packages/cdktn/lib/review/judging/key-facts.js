"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.known = known;
exports.calledOf = calledOf;
exports.has = has;
exports.livesOn = livesOn;
exports.endsOldValue = endsOldValue;
exports.isNew = isNew;
exports.isKey = isKey;
exports.isRotating = isRotating;
exports.decidesOverlap = decidesOverlap;
exports.wasPrivileged = wasPrivileged;
exports.typeAfter = typeAfter;
exports.ageWords = ageWords;
const key_resources_ts_1 = require("../model/key-resources.js");
const rich_text_ts_1 = require("./rich-text.js");
function known(value) {
    return value?.is === 'known' ? value.value : null;
}
function calledOf(key) {
    return known(key.after?.name) ?? known(key.before?.name) ?? key.shown;
}
function has(key, ...classes) {
    return classes.some(wanted => key.classes.includes(wanted));
}
function livesOn(key) {
    return (key.kind === 'resource' && !(has(key, 'revoke') || (key.drift?.what === 'deleted' && !has(key, 'create'))));
}
function endsOldValue(key) {
    return key.deposed === null && has(key, 'rotate-with-gap', 'rotate-with-overlap', 'rotate', 'revoke');
}
function isNew(key) {
    return has(key, 'create', 'rotate-with-gap', 'rotate-with-overlap', 'rotate', 'rotate-in-place');
}
function isKey({ kind }) {
    return kind === 'resource' || kind === 'action';
}
function isRotating(key) {
    return key.kind === 'resource' && (0, key_resources_ts_1.isRotatedInPlace)(key.resourceType);
}
function decidesOverlap(key) {
    return (has(key, 'create', 'rotate-in-place', 'may-rotate-in-place') ||
        key.why.some(reason => reason.kind === 'attribute' && reason.attribute === 'overlap'));
}
function wasPrivileged({ before, rotating }) {
    return (known(before?.type) === 'privileged' || (rotating?.keys ?? []).some(({ type }) => type === 'privileged'));
}
function typeAfter(key) {
    return known(key.after?.type);
}
function ageWords(days) {
    return days === 0 ? 'less than a day old' : `${(0, rich_text_ts_1.count)(days, 'day')} old`;
}
