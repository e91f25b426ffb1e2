"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB005 = void 0;
const printing_block_ts_1 = require("../judging/printing-block.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const example_blocks_ts_1 = require("./example-blocks.js");
const rule_ts_1 = require("./rule.js");
exports.EKB005 = (0, rule_ts_1.defineRule)({
    id: 'EKB005',
    level: 'critical',
    title: 'Key value in a plain output',
    references: ['NHI2:2025'],
    why: {
        terraform: 'Every plan and apply prints an output without `sensitive`, and the value stays in the logs of the pipeline.',
        pulumi: 'Every preview and update prints an output that is not a secret, and the value stays in the logs of the pipeline.',
    },
    remedy: {
        terraform: 'Set `sensitive` on the output, or use `fingerprint` or `key_preview` instead.',
        pulumi: 'Make the output a secret with `pulumi.secret`, or export `fingerprint` or `keyPreview` instead.',
        cdk: 'Set `sensitive: true` on the output, or use `fingerprint` or `keyPreview` instead.',
    },
    example: {
        language: 'hcl',
        bad: (0, example_blocks_ts_1.blocks)(example_blocks_ts_1.BOT, 'output "bot_key" {\n  value = nonsensitive(ekb_api_key.bot.key)\n}'),
        good: (0, example_blocks_ts_1.blocks)(example_blocks_ts_1.BOT, 'output "bot_key" {\n  value     = ekb_api_key.bot.key\n  sensitive = true\n}'),
    },
    checks: {
        plan: {
            reader(key, use) {
                if (use.printed !== 'yes')
                    return [];
                return [
                    {
                        subject: use.address,
                        declared: (0, printing_block_ts_1.printingBlock)(use.address),
                        seen: (0, rich_text_ts_1.say) `${use.address} shows the ${[partRead(use)]} of ${key.shown} and is not marked sensitive.`,
                    },
                ];
            },
        },
        output: (name, reference) => [{ seen: (0, rich_text_ts_1.say) `The output ${name} shows ${reference}.` }],
    },
});
function partRead({ reads }) {
    return reads.includes('whole') ? 'value' : reads.join(' and ');
}
