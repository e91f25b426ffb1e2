"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.showsAllReaders = showsAllReaders;
exports.showsAllChanges = showsAllChanges;
const HIDING_READERS = new Set([
    'no-values',
    'no-uses',
    'unchanged-not-told',
    'outputs-not-traced',
    'locals',
    'stray-outputs',
    'errored',
    'incomplete',
    'narrowed',
    'left-out',
    'blocks-left-out',
    'unknown-parts',
]);
const HIDING_CHANGES = new Set([
    'no-values',
    'errored',
    'incomplete',
    'narrowed',
    'left-out',
    'blocks-left-out',
    'changed-in-place',
    'not-decided',
    'unknown-parts',
]);
function showsAllReaders({ limitations }) {
    return limitations.every(({ kind }) => !HIDING_READERS.has(kind));
}
function showsAllChanges({ limitations }) {
    return limitations.every(({ kind }) => !HIDING_CHANGES.has(kind));
}
