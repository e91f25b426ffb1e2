"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.KEY_CLASSES = void 0;
exports.KEY_CLASSES = [
    'left-over',
    'rotate-with-gap',
    'rotate-with-overlap',
    'rotate',
    'revoke',
    'forget',
    'create',
    'import',
    'update-in-place',
    'move',
    'read-at-run-time',
    'deferred',
    'unknown-action',
    'protected-key',
    'escalate',
    'type-not-known',
    'de-escalate',
    're-scope',
    'rename',
    'drift',
    'no-change',
];
