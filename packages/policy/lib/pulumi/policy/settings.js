"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decided = decided;
const config_values_ts_1 = require("../../review/config/config-values.js");
const policy_ts_1 = require("../../review/judging/policy.js");
const by_id_ts_1 = require("../../review/rules/by-id.js");
function decided(rule, configuration) {
    checkNames(rule, Object.keys(configuration));
    const { approved_privileged, maximum_age, privileged_keys_per_project, pattern } = configuration;
    const days = maximum_age === undefined ? undefined : (0, config_values_ts_1.daysOf)(maximum_age);
    const namePattern = pattern === undefined ? null : (0, config_values_ts_1.patternOf)(pattern);
    if (namePattern === undefined)
        throw refusal(`${rule}: pattern is not a regular expression.`);
    return {
        privilegedKeysPerProject: privileged_keys_per_project ?? policy_ts_1.DEFAULT_POLICY.privilegedKeysPerProject,
        maximumAgeDays: days === undefined ? policy_ts_1.DEFAULT_POLICY.maximumAgeDays : days,
        namePattern,
        isApprovedPrivileged: (0, config_values_ts_1.nameMatcher)(approved_privileged ?? []),
        hoursToMove: policy_ts_1.DEFAULT_POLICY.hoursToMove,
        isScheduled: policy_ts_1.DEFAULT_POLICY.isScheduled,
    };
}
function checkNames(rule, names) {
    const known = by_id_ts_1.RULES[rule].settings ?? [];
    const unknown = names.find(name => !known.some(one => one === name));
    if (unknown === undefined)
        return;
    const has = known.length === 0 ? 'it has none' : `it has ${known.join(', ')}`;
    throw refusal(`${rule}: "${unknown}" is not a setting of this policy; ${has}.`);
}
function refusal(message) {
    return Object.assign(new Error(message), { stack: message });
}
