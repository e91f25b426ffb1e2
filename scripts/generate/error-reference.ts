import { ERRORS } from '../../src/platform/errors/index.ts'
import { type MessageEntry, say, type Vocabulary } from '../../src/platform/words/index.ts'
import { PULUMI } from '../../src/pulumi/provider/vocabulary.ts'
import { TERRAFORM } from '../../src/terraform/provider/vocabulary.ts'

/** The page that explains every error by its code. Words in braces stand for what a message names. */
export function errorReference(): ReadonlyMap<string, string> {
  const entries = Object.entries(ERRORS).sort(([one], [other]) => one.localeCompare(other, 'en'))
  const sections = entries.map(([code, entry]) => `## ${code}\n\n${texts(entry).join('\n\n')}`)
  const head =
    '# Errors\n\nEvery error ends with its code, which never changes its meaning. Words in braces stand for what the message names. The texts are those of Terraform and OpenTofu. Pulumi writes the same names in camel case, `project_id` as `projectId`; where it says more than that in other words, its text follows.'
  return new Map([['docs/errors.md', `${[head, ...sections].join('\n\n')}\n`]])
}

function texts(entry: MessageEntry): string[] {
  const terraform = text(entry, TERRAFORM)
  const differs = text(entry, { ...PULUMI, name: TERRAFORM.name }) !== terraform
  return differs ? [terraform, `Pulumi: ${text(entry, PULUMI)}`] : [terraform]
}

function text(entry: MessageEntry, words: Vocabulary): string {
  const { summary, detail } = say(entry, {}, words)
  return `**${escapeMarkdown(summary)}.** ${escapeMarkdown(detail.trim())}`
}

function escapeMarkdown(text: string): string {
  return text.replace(/[<>*_]/g, mark => `\\${mark}`)
}
