import { RULE_EXAMPLES } from './examples.ts'
import { RULES, type RuleId } from './registry.ts'

/** What is to be known of a rule, in Markdown: what it means, what to do about it, and an example. */
export function rulePage(id: RuleId): string {
  const { level, title, why, remedy } = RULES[id]
  const { language, bad, good } = RULE_EXAMPLES[id]
  return [
    `**${title}** (${level}). ${why}\n\n${remedy}`,
    `Instead of\n\n\`\`\`${language}\n${bad}\n\`\`\``,
    `rather\n\n\`\`\`${language}\n${good}\n\`\`\``,
  ].join('\n\n')
}
