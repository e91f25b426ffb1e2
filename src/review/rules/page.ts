import { RULE_EXAMPLES } from './examples.ts'
import { RULES, type RuleId } from './registry.ts'

/** What is to be known of a rule, in Markdown: what it means, what to do about it, and an example. */
export function rulePage(id: RuleId): string {
  const { level, title, why, remedy } = RULES[id]
  const { language, bad, good } = RULE_EXAMPLES[id]
  const example = (text: string) => `\`\`\`${language}\n${text}\n\`\`\``
  return [
    `**${title}** (${level}). ${why}\n\n${remedy}`,
    `Avoid:\n\n${example(bad)}`,
    `Prefer:\n\n${example(good)}`,
  ].join('\n\n')
}
