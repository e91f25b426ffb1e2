"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB022 = void 0;
const rich_text_ts_1 = require("../judging/rich-text.js");
const rule_ts_1 = require("./rule.js");
const NOT_RUN = 'not-run="needs the configuration of the reader"';
exports.EKB022 = (0, rule_ts_1.defineRule)({
    id: 'EKB022',
    level: 'medium',
    title: 'Incomplete plan',
    why: 'The missing part may concern keys, and nobody has reviewed it.',
    remedy: 'Plan everything, and review that.',
    example: {
        language: 'sh',
        bad: 'ekb review -- terraform plan -out=tfplan -target=ekb_api_key.bot',
        good: 'ekb review -- terraform plan -out=tfplan',
        untried: { bad: NOT_RUN, good: NOT_RUN },
    },
    checks: {
        plan: {
            input: ({ source }) => source.limitations.flatMap(limit => {
                const seen = missing(limit);
                return seen === null ? [] : [{ ...seen, subject: limit.kind }];
            }),
        },
    },
});
function missing(limit) {
    switch (limit.kind) {
        case 'errored':
            return {
                seen: (0, rich_text_ts_1.say) `The plan ended with an error, so the rest of it is missing.`,
                remedy: 'Fix the error, plan again, and review the new plan.',
            };
        case 'incomplete':
            return {
                seen: (0, rich_text_ts_1.say) `The engine says that applying this plan leaves work to be done.`,
                remedy: 'Plan without `-target` and `-exclude`. If the engine defers something itself, review the plan of the next run too.',
            };
        case 'narrowed':
            return {
                seen: (0, rich_text_ts_1.say) `The plan was made with ${(0, rich_text_ts_1.listed)(limit.options)}, so whatever that excludes is missing.`,
                remedy: 'Plan without these options, and review that.',
            };
        case 'left-out':
            return {
                seen: (0, rich_text_ts_1.say) `The plan leaves out ${(0, rich_text_ts_1.listed)(limit.keys)}.`,
                remedy: 'Plan everything, without `-target` and `-exclude`, and review that.',
            };
        case 'blocks-left-out':
            return {
                seen: (0, rich_text_ts_1.say) `The plan has neither a change nor a state of ${(0, rich_text_ts_1.listed)(limit.blocks)}.`,
                remedy: 'Plan everything, without `-target` and `-exclude`, and review that. If OpenTofu disables it with `enabled`, accept this finding.',
            };
        case 'not-decided':
            return {
                seen: (0, rich_text_ts_1.say) `The settings of the provider are not known yet, so it has not decided what happens to ${(0, rich_text_ts_1.listed)(limit.keys)}.`,
                remedy: 'Update what the settings of the provider come from first, with `pulumi up --target`. Then review a new preview.',
            };
        case 'unknown-parts':
            return {
                seen: (0, rich_text_ts_1.say) `The input has parts that ekb does not know: ${(0, rich_text_ts_1.listed)(limit.names)}.`,
                remedy: 'Update ekb, or read these parts of the plan yourself.',
            };
        default:
            return null;
    }
}
