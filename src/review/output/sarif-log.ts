import { plain, type RichText, richText, say } from '../findings/index.ts'
import { type Audience, type Level, linkOf, RULES, type RuleId, wordsFor } from '../rules/index.ts'
import { markdown } from './markdown-escape.ts'

/** What SARIF calls our levels; code scanning shows the score instead. */
export const SARIF_LEVEL: Readonly<
  Record<Level, { readonly sarif: 'error' | 'warning' | 'note'; readonly score: string }>
> = {
  critical: { sarif: 'error', score: '9.5' },
  high: { sarif: 'error', score: '8.0' },
  medium: { sarif: 'warning', score: '5.5' },
  low: { sarif: 'note', score: '3.0' },
}

/** What a log is made of. */
export interface SarifParts {
  /** The rules that found something, in the order by which results refer to them. */
  readonly rules: readonly RuleId[]
  readonly audience: Audience
  readonly results: readonly object[]
  /** Of ekb. */
  readonly version: string
}

/** A log of one run, as SARIF 2.1.0. */
export function sarifLog({ rules, audience, results, version }: SarifParts): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'ekb', version, rules: rules.map(rule => ruleOf(rule, audience)) } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function ruleOf(id: RuleId, audience: Audience) {
  const { level, title } = RULES[id]
  const why = richText(wordsFor(RULES[id].why, audience))
  const remedy = richText(wordsFor(RULES[id].remedy, audience))
  return {
    id,
    name: title,
    shortDescription: { text: title },
    fullDescription: { text: plain(why) },
    help: sarifMessage([...why, ' ', ...remedy, ...say` ${`ekb explain ${id}`} shows an example.`]),
    helpUri: linkOf(id),
    defaultConfiguration: { level: SARIF_LEVEL[level].sarif },
    properties: { 'security-severity': SARIF_LEVEL[level].score, tags: ['security', 'api-keys'] },
  }
}

/** A text as SARIF has it, plain and as Markdown. */
export function sarifMessage(words: RichText) {
  return { text: plain(words), markdown: markdown(words) }
}
