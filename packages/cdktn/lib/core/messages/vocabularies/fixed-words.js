"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isFixed = isFixed;
const FIXED = new Set([
    'locked_down_viewer',
    'approved_privileged',
    'maximum_age',
    'privileged_keys_per_project',
]);
function isFixed(word) {
    return FIXED.has(word) || word.startsWith('ekb_');
}
