"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.described = described;
exports.messageOf = messageOf;
const documentation_ts_1 = require("../../review/rules/documentation.js");
const registry_ts_1 = require("../../review/rules/registry.js");
const rule_ts_1 = require("../../review/rules/rule.js");
const pulumi_words_ts_1 = require("./pulumi-words.js");
const settings_ts_1 = require("./settings.js");
function described(rule) {
    const { level, title, why, remedy } = registry_ts_1.RULES[rule];
    const settings = settings_ts_1.SETTINGS[rule];
    return {
        name: rule,
        displayName: title,
        description: `${title}. ${(0, pulumi_words_ts_1.inPulumi)(why)}`,
        severity: level,
        enforcementLevel: (0, rule_ts_1.isAtLeast)(level, 'high') ? 'mandatory' : 'advisory',
        remediationSteps: (0, pulumi_words_ts_1.inPulumi)(remedy),
        ...(settings === undefined ? {} : { configSchema: { properties: settings } }),
    };
}
function messageOf(rule, seen) {
    const sentence = seen.map(part => (typeof part === 'string' ? part : `"${part.code}"`)).join('');
    return `${sentence} ${(0, pulumi_words_ts_1.inPulumi)(registry_ts_1.RULES[rule].remedy)} See ${(0, documentation_ts_1.linkOf)(rule)}`;
}
