import { printingBlock } from '../judging/printing-block.ts'
import { say } from '../judging/rich-text.ts'
import type { Use } from '../model/use.ts'
import { BOT, blocks } from './example-blocks.ts'
import { defineRule } from './rule.ts'

export const EKB005 = defineRule({
  id: 'EKB005',
  level: 'critical',
  title: 'Key value in a plain output',
  references: ['NHI2:2025'],
  why: {
    terraform:
      'Every plan and apply prints an output without `sensitive`, and the value stays in the logs of the pipeline.',
    pulumi:
      'Every preview and update prints an output that is not a secret, and the value stays in the logs of the pipeline.',
  },
  remedy: {
    terraform: 'Set `sensitive` on the output, or use `fingerprint` or `key_preview` instead.',
    pulumi: 'Make the output a secret with `pulumi.secret`, or export `fingerprint` or `keyPreview` instead.',
    cdk: 'Set `sensitive: true` on the output, or use `fingerprint` or `keyPreview` instead.',
  },
  example: {
    language: 'hcl',
    bad: blocks(BOT, 'output "bot_key" {\n  value = nonsensitive(ekb_api_key.bot.key)\n}'),
    good: blocks(BOT, 'output "bot_key" {\n  value     = ekb_api_key.bot.key\n  sensitive = true\n}'),
  },
  checks: {
    plan: {
      reader(key, use) {
        if (use.printed !== 'yes') return []
        return [
          {
            subject: use.address,
            declared: printingBlock(use.address),
            seen: say`${use.address} shows the ${[partRead(use)]} of ${key.shown} and is not marked sensitive.`,
          },
        ]
      },
    },
    output: (name, reference) => [{ seen: say`The output ${name} shows ${reference}.` }],
  },
})

function partRead({ reads }: Use): string {
  return reads.includes('whole') ? 'value' : reads.join(' and ')
}
