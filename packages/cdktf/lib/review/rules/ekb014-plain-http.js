"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB014 = void 0;
const rich_text_ts_1 = require("../judging/rich-text.js");
const rule_ts_1 = require("./rule.js");
exports.EKB014 = (0, rule_ts_1.defineRule)({
    id: 'EKB014',
    level: 'high',
    title: 'Connection to the platform without encryption',
    references: ['CIS 3.10'],
    why: 'Keys and secrets travel in plain text, and anyone on the way can read them.',
    remedy: 'Use an `https` endpoint. Plain `http` is only for an emulator on the same machine.',
    example: {
        language: 'hcl',
        bad: 'provider "ekb" {\n  endpoint = "http://ekb.example.com"\n}',
        good: 'provider "ekb" {\n  endpoint = "https://ekb.example.com"\n}',
    },
    checks: {
        plan: {
            input: ({ providers }) => providers
                .filter(({ endpoint }) => endpoint === 'http')
                .map(({ address }) => ({
                subject: address,
                seen: (0, rich_text_ts_1.say) `${address} reaches the platform over plain http.`,
            })),
        },
    },
});
