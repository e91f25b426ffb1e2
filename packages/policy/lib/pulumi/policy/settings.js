"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SETTINGS = void 0;
exports.decided = decided;
const config_values_ts_1 = require("../../review/config/config-values.js");
const policy_ts_1 = require("../../review/findings/policy.js");
exports.SETTINGS = {
    EKB001: {
        approved_privileged: {
            type: 'array',
            items: { type: 'string', minLength: 1 },
            default: [],
            description: 'Names of keys that may be privileged; `*` stands for any text.',
        },
    },
    EKB010: {
        maximum_age: {
            type: 'string',
            pattern: config_values_ts_1.MAXIMUM_AGE.source,
            default: `${policy_ts_1.DEFAULT_POLICY.maximumAgeDays}d`,
            description: 'The age that no key may exceed, in days or weeks such as `365d` or `52w`, or `never`.',
        },
    },
    EKB011: {
        privileged_keys_per_project: {
            type: 'integer',
            minimum: 0,
            default: policy_ts_1.DEFAULT_POLICY.privilegedKeysPerProject,
            description: 'How many privileged keys of this stack one project may have.',
        },
    },
    EKB024: {
        pattern: {
            type: 'string',
            description: 'A regular expression that every name has to match. Without it any name will do.',
        },
    },
};
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
    };
}
function checkNames(rule, names) {
    const known = Object.keys(exports.SETTINGS[rule] ?? {});
    const unknown = names.find(name => !known.includes(name));
    if (unknown === undefined)
        return;
    const has = known.length === 0 ? 'it has none' : `it has ${known.join(', ')}`;
    throw refusal(`${rule}: "${unknown}" is not a setting of this policy; ${has}.`);
}
function refusal(message) {
    return Object.assign(new Error(message), { stack: message });
}
