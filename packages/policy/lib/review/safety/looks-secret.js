"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.looksLikeKey = looksLikeKey;
exports.looksRandom = looksRandom;
const UUID = /[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}/i;
const RUN = /[A-Za-z0-9+/_=-]{32,}/g;
const CHANGE = /(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[0-9])|(?<=[A-Z])(?=[a-z])|(?<=[0-9])(?=[A-Za-z])/g;
function looksLikeKey(text) {
    return UUID.test(text);
}
function looksRandom(text) {
    return (text.match(RUN) ?? []).some(run => [...run.matchAll(CHANGE)].length >= run.length / 5);
}
