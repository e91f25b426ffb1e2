"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.acceptFinding = acceptFinding;
exports.isAccepted = isAccepted;
const index_ts_1 = require("../review/rules/index.js");
const ACCEPTED = 'ekb/accepted-finding';
function acceptFinding(scope, rule, reason) {
    if (!index_ts_1.RULE_IDS.includes(rule)) {
        throw new Error(`${scope.node.path}: there is no rule "${rule}". Known: ${index_ts_1.RULE_IDS.join(', ')}.`);
    }
    if (reason.trim() === '') {
        throw new Error(`${scope.node.path}: accepting ${rule} takes a reason that a reviewer understands.`);
    }
    scope.node.addMetadata(ACCEPTED, rule);
}
function isAccepted(construct, rule) {
    return construct.node.scopes.some(({ node }) => node.metadata.some(({ type, data }) => type === ACCEPTED && data === rule));
}
