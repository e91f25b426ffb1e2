"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB028 = void 0;
const printing_block_ts_1 = require("../judging/printing-block.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const example_blocks_ts_1 = require("./example-blocks.js");
const rule_ts_1 = require("./rule.js");
const BOTS = (0, example_blocks_ts_1.keyBlock)('bots', { for_each: 'toset(var.names)', name: 'each.key', type: example_blocks_ts_1.VIEWER });
exports.EKB028 = (0, rule_ts_1.defineRule)({
    id: 'EKB028',
    level: 'high',
    title: 'Output that may show a key',
    references: ['NHI2:2025'],
    why: {
        terraform: 'Every plan and apply prints what is not marked sensitive. The plan does not show whether a key is in it, so it cannot be called harmless.',
        pulumi: 'Every preview and update prints what is not a secret. The preview does not show whether a key is in it, so it cannot be called harmless.',
    },
    remedy: {
        terraform: 'Set `sensitive` on the output, or let it read only `id`, `name` or `fingerprint` of each key.',
        pulumi: 'Make the output a secret with `pulumi.secret`, or let it read only `id`, `name` or `fingerprint` of each key.',
    },
    example: {
        language: 'hcl',
        bad: (0, example_blocks_ts_1.blocks)(example_blocks_ts_1.NAMES, BOTS, 'output "bots" {\n  value = { for name, bot in ekb_api_key.bots : name => nonsensitive(bot.key) }\n}'),
        good: (0, example_blocks_ts_1.blocks)(example_blocks_ts_1.NAMES, BOTS, 'output "bots" {\n  value     = { for name, bot in ekb_api_key.bots : name => bot.key }\n  sensitive = true\n}'),
    },
    checks: {
        plan: {
            input: ({ source }) => source.limitations
                .flatMap(perhapsPrinted)
                .map(([subject, seen]) => ({ subject, seen, declared: (0, printing_block_ts_1.printingBlock)(subject) })),
            reader(key, { printed, kind, address }) {
                if (printed !== 'perhaps')
                    return [];
                const at = { subject: address, declared: (0, printing_block_ts_1.printingBlock)(address) };
                if (kind === 'output') {
                    return [
                        {
                            ...at,
                            seen: (0, rich_text_ts_1.say) `${address} is not marked sensitive, and the plan does not show what it reads of ${key.shown}.`,
                        },
                    ];
                }
                return [
                    {
                        ...at,
                        seen: (0, rich_text_ts_1.say) `A provisioner of ${address} may get the value of ${key.shown}. Its command and output are printed unless that value is marked sensitive.`,
                        remedy: 'Pass the value without `nonsensitive`, so that the engine hides the output, or let the job read the key where it is stored.',
                    },
                ];
            },
        },
    },
});
function perhapsPrinted(limit) {
    if (limit.kind === 'stray-outputs') {
        return limit.outputs.map(output => [
            output,
            (0, rich_text_ts_1.say) `${output} is not marked sensitive, and reads a key of which the plan has neither a change nor a state.`,
        ]);
    }
    if (limit.kind !== 'locals')
        return [];
    return limit.printing.map(address => [
        address,
        (0, rich_text_ts_1.say) `${address} prints a local value that is not known until apply. The plan does not show whether a key is in it.`,
    ]);
}
