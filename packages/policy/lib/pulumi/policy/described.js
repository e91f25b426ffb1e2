"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.described = described;
exports.messageOf = messageOf;
const settings_schema_ts_1 = require("../../review/config/settings-schema.js");
const rich_text_ts_1 = require("../../review/judging/rich-text.js");
const audience_ts_1 = require("../../review/rules/audience.js");
const by_id_ts_1 = require("../../review/rules/by-id.js");
const documentation_ts_1 = require("../../review/rules/documentation.js");
const level_ts_1 = require("../../review/rules/level.js");
function described(rule) {
    const { level, title, why, remedy, settings = [] } = by_id_ts_1.RULES[rule];
    const properties = Object.fromEntries(settings.map(name => [name, { ...settings_schema_ts_1.SETTINGS_SCHEMA[name] }]));
    return {
        name: rule,
        displayName: title,
        description: `${title}. ${(0, audience_ts_1.wordsFor)(why, audience_ts_1.POLICY_PACK)}`,
        severity: level,
        enforcementLevel: (0, level_ts_1.isAtLeast)(level, 'high') ? 'mandatory' : 'advisory',
        remediationSteps: (0, audience_ts_1.wordsFor)(remedy, audience_ts_1.POLICY_PACK),
        ...(settings.length === 0 ? {} : { configSchema: { properties } }),
    };
}
function messageOf(rule, { seen, remedy = by_id_ts_1.RULES[rule].remedy }) {
    return `${(0, rich_text_ts_1.quoted)(seen)} ${(0, audience_ts_1.wordsFor)(remedy, audience_ts_1.POLICY_PACK)} See ${(0, documentation_ts_1.linkOf)(rule)}`;
}
