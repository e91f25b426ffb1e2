"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB006 = void 0;
const rich_text_ts_1 = require("../judging/rich-text.js");
const rule_ts_1 = require("./rule.js");
exports.EKB006 = (0, rule_ts_1.defineRule)({
    id: 'EKB006',
    level: 'medium',
    title: 'Key values in a local state file',
    references: ['NHI2:2025', 'CIS 3.11'],
    why: 'A local state file holds the keys in plain text beside the code, and only one machine has it.',
    remedy: {
        terraform: 'Configure a remote backend with encryption, or set `store_secret` to `false` on the keys.',
        pulumi: 'Log in to a remote backend, or set `storeSecret` to `false` on the keys.',
        cdk: 'Give the stack a remote backend with encryption, or set `storeSecret: false` on the keys.',
    },
    example: {
        language: 'hcl',
        bad: '# No backend is configured, so the keys are in terraform.tfstate beside the configuration.',
        good: 'terraform {\n  backend "s3" {\n    bucket  = "your-state"\n    key     = "ekb/terraform.tfstate"\n    region  = "eu-central-1"\n    encrypt = true\n  }\n}',
        untried: { good: 'not-run="needs a bucket"' },
    },
    checks: {
        localState(keys) {
            const stored = keys.filter(({ storesSecret }) => storesSecret === true);
            if (stored.length === 0)
                return [];
            return [{ seen: (0, rich_text_ts_1.say) `The state is a local file and stores ${[counted(stored)]} in plain text.` }];
        },
    },
});
function counted(keys) {
    if (keys.some(({ isRepeated }) => isRepeated))
        return 'keys';
    return keys.length === 1 ? 'one key' : `${keys.length} keys`;
}
