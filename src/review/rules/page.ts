import type { Template } from '../../core/messages/template.ts'
import { type Audience, GUARD, PULUMI_REVIEW, TERRAFORM_REVIEW, wordsFor } from './audience.ts'
import { RULES, type RuleId } from './by-id.ts'
import { REFERENCES, referenceName } from './references.ts'
import type { RuleExample } from './rule.ts'

/** What others than the readers of a Terraform plan are told, where it is more than another spelling. */
const OTHERS: readonly (readonly [label: string, audience: Audience])[] = [
  ['Pulumi', PULUMI_REVIEW],
  ['CDK', GUARD],
]

/** What is to be known of a rule, in Markdown: what it means, what to do about it, and an example. */
export function rulePage(id: RuleId): string {
  const { level, title, why, remedy, example, references = [] } = RULES[id]
  return [
    `**${title}** (${level}). ${wordsFor(why, TERRAFORM_REVIEW)}`,
    ...inOtherWords(why),
    wordsFor(remedy, TERRAFORM_REVIEW),
    ...inOtherWords(remedy),
    `Avoid:\n\n${block(example, 'bad')}`,
    `Prefer:\n\n${block(example, 'good')}`,
    ...(references.length === 0 ? [] : [`See also: ${references.map(linked).join(', ')}.`]),
  ].join('\n\n')
}

function linked(id: keyof typeof REFERENCES): string {
  return `[${referenceName(id)}](${REFERENCES[id].uri})`
}

function inOtherWords(text: Template): string[] {
  const first = wordsFor(text, TERRAFORM_REVIEW)
  const said = new Set([first])
  return OTHERS.flatMap(([label, audience]) => {
    const spelled = { ...audience, words: { ...audience.words, name: TERRAFORM_REVIEW.words.name } }
    const here = wordsFor(text, spelled)
    if (said.has(here)) return []
    said.add(here)
    return [`${label}: ${wordsFor(text, audience)}`]
  })
}

function block(example: RuleExample, part: 'bad' | 'good'): string {
  return `\`\`\`${example.language}\n${example[part]}\n\`\`\``
}
