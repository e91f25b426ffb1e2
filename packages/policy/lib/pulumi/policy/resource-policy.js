"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.resourcePolicy = resourcePolicy;
const described_ts_1 = require("./described.js");
const pulumi_key_ts_1 = require("./pulumi-key.js");
const settings_ts_1 = require("./settings.js");
function resourcePolicy(rule, review) {
    return {
        ...(0, described_ts_1.described)(rule),
        validateResource(args, reportViolation) {
            if (!(0, pulumi_key_ts_1.isApiKey)(args))
                return args.notApplicable('It is about API keys.');
            const policy = (0, settings_ts_1.decided)(rule, args.getConfig());
            const seen = (0, pulumi_key_ts_1.keysOf)([args]).flatMap(key => review(key, policy));
            for (const found of seen)
                reportViolation((0, described_ts_1.messageOf)(rule, found.seen));
        },
    };
}
