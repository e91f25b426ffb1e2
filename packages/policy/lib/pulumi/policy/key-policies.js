"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keyPolicies = keyPolicies;
const audience_ts_1 = require("../../review/rules/audience.js");
const by_id_ts_1 = require("../../review/rules/by-id.js");
const described_ts_1 = require("./described.js");
const pulumi_key_ts_1 = require("./pulumi-key.js");
const settings_ts_1 = require("./settings.js");
function keyPolicies(now = () => new Date()) {
    return [
        ...byId((0, by_id_ts_1.checksOf)('declaration')).map(check => resourcePolicy(check, now)),
        ...byId((0, by_id_ts_1.checksOf)('stack')).map(check => stackPolicy(check, now)),
    ];
}
function resourcePolicy({ rule, check }, now) {
    return {
        ...(0, described_ts_1.described)(rule),
        validateResource(args, reportViolation) {
            if (!(0, pulumi_key_ts_1.isApiKey)(args))
                return args.notApplicable('It is about API keys.');
            const context = { policy: (0, settings_ts_1.decided)(rule, args.getConfig()), audience: audience_ts_1.POLICY_PACK };
            const seen = (0, pulumi_key_ts_1.keysOf)([args], now()).flatMap(key => check(key, context));
            for (const found of seen)
                reportViolation((0, described_ts_1.messageOf)(rule, found));
        },
    };
}
function stackPolicy({ rule, check }, now) {
    return {
        ...(0, described_ts_1.described)(rule),
        validateStack(args, reportViolation) {
            const context = { policy: (0, settings_ts_1.decided)(rule, args.getConfig()), audience: audience_ts_1.POLICY_PACK };
            const keys = (0, pulumi_key_ts_1.keysOf)(args.resources.filter(pulumi_key_ts_1.isApiKey), now());
            for (const found of check(keys, context))
                reportViolation((0, described_ts_1.messageOf)(rule, found), found.key.urn);
        },
    };
}
function byId(checks) {
    return checks.toSorted((one, other) => one.rule.localeCompare(other.rule, 'en'));
}
