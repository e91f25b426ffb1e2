"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const policy_1 = require("@pulumi/policy");
const key_policies_ts_1 = require("./key-policies.js");
new policy_1.PolicyPack('ekb', {
    displayName: 'API keys of Enterprise Knowledge',
    description: 'What a reviewer would say of the API keys of a stack.',
    policies: (0, key_policies_ts_1.keyPolicies)(() => new Date()),
});
