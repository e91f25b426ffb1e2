import { ERRORS } from '../../src/core/messages/errors/index.ts'
import { type MessageEntry, PULUMI, say, TERRAFORM, type Vocabulary } from '../../src/core/messages/index.ts'

const HEAD = [
  '# Errors',
  'Each error message ends with a code. The meaning of a code never changes. In a terminal, `ekb explain CODE` prints the section of a code.',
  'Words in braces, such as `{host}`, stand for values that the message contains. The texts are those of Terraform and OpenTofu. In Pulumi, names are in camel case, for example `projectId` for `project_id`. If a Pulumi message differs in other words too, its text follows.',
]

/** The page that explains every error by its code. Words in braces stand for what a message names. */
export function errorReference(): ReadonlyMap<string, string> {
  const entries = Object.entries(ERRORS).sort(([one], [other]) => one.localeCompare(other, 'en'))
  const index = ['| Code | Error |', '|---|---|', ...entries.map(entry => row(...entry))].join('\n')
  const sections = entries.map(([code, entry]) => `## ${code}\n\n${texts(entry).join('\n\n')}`)
  return new Map([['docs/errors.md', `${[...HEAD, index, ...sections].join('\n\n')}\n`]])
}

function row(code: string, entry: MessageEntry): string {
  const { summary } = say(entry, {}, TERRAFORM)
  return `| [${code}](#${code.toLowerCase()}) | ${escapeMarkdown(summary).replaceAll('|', '\\|')} |`
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

/** In a code span, a backslash is a backslash. */
function escapeMarkdown(text: string): string {
  return text.replace(/`[^`]*`|[<>*_]/g, part => (part.startsWith('`') ? part : `\\${part}`))
}
