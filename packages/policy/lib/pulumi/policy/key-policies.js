"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keyPolicies = keyPolicies;
const policy_rules_ts_1 = require("../../review/findings/policy-rules.js");
const declared_findings_ts_1 = require("../../review/rules/declared-findings.js");
const pulumi_words_ts_1 = require("./pulumi-words.js");
const resource_policy_ts_1 = require("./resource-policy.js");
const stack_policies_ts_1 = require("./stack-policies.js");
const DECLARED = ['EKB003', 'EKB008', 'EKB013', 'EKB018', 'EKB019'];
function keyPolicies(now = () => new Date()) {
    return [
        (0, resource_policy_ts_1.resourcePolicy)('EKB001', privilege),
        ...DECLARED.map(rule => (0, resource_policy_ts_1.resourcePolicy)(rule, declared(rule))),
        (0, resource_policy_ts_1.resourcePolicy)('EKB024', ({ declared: { name } }, policy) => name === undefined ? [] : (0, policy_rules_ts_1.reviewPattern)(name, policy)),
        (0, stack_policies_ts_1.stackPolicy)('EKB009', stack_policies_ts_1.repeatedNames),
        (0, stack_policies_ts_1.stackPolicy)('EKB010', (0, stack_policies_ts_1.oldKeys)(now)),
        (0, stack_policies_ts_1.stackPolicy)('EKB011', stack_policies_ts_1.tooManyPrivileged),
    ];
}
const privilege = ({ shown, isNamed, declared: { name, type } }, policy) => {
    const mayBeApproved = name === undefined ? !isNamed : policy.isApprovedPrivileged(name);
    return type === 'privileged' && !mayBeApproved ? [(0, policy_rules_ts_1.unapproved)('The key', name ?? shown)] : [];
};
function declared(rule) {
    return key => (0, declared_findings_ts_1.reviewDeclaredKey)(key.declared, pulumi_words_ts_1.PULUMI_WORDS)
        .filter(found => found.rule === rule)
        .map(({ seen }) => ({ rule, seen: [seen] }));
}
