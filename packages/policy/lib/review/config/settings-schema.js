"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SETTINGS_SCHEMA = void 0;
const policy_ts_1 = require("../judging/policy.js");
const config_values_ts_1 = require("./config-values.js");
exports.SETTINGS_SCHEMA = {
    approved_privileged: {
        type: 'array',
        items: { type: 'string', minLength: 1 },
        default: [],
        description: 'Names of keys that may be privileged; `*` stands for any text.',
    },
    maximum_age: {
        type: 'string',
        pattern: config_values_ts_1.MAXIMUM_AGE.source,
        default: `${policy_ts_1.DEFAULT_POLICY.maximumAgeDays}d`,
        description: 'The age that no key may exceed, in days or weeks such as `365d` or `52w`, or `never`.',
    },
    privileged_keys_per_project: {
        type: 'integer',
        minimum: 0,
        default: policy_ts_1.DEFAULT_POLICY.privilegedKeysPerProject,
        description: 'How many privileged keys one project of the platform may have.',
    },
    pattern: {
        type: 'string',
        description: 'A regular expression that every name must match. By default, any name is allowed.',
    },
    readers: {
        type: 'object',
        additionalProperties: { type: 'string', pattern: config_values_ts_1.TIME_TO_MOVE.source },
        description: 'How long readers take to move to a new key at most, such as `12h`, `7d` or `2w`, by their addresses; `*` stands for any text. The address of a key stands for everything that reads it.',
    },
};
