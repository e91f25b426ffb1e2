"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.DOCUMENTATION = void 0;
exports.anchorOf = anchorOf;
exports.linkOf = linkOf;
const DEFAULT = 'https://github.com/ekb/ekb/blob/main/docs';
exports.DOCUMENTATION = typeof EKB_DOCUMENTATION === 'string' ? EKB_DOCUMENTATION : DEFAULT;
function anchorOf(rule) {
    return `docs/rules.md#${rule.toLowerCase()}`;
}
function linkOf(rule) {
    return `${exports.DOCUMENTATION}/rules.md#${rule.toLowerCase()}`;
}
