import { type DescribedFinding, plain, type RichText, richText, say } from '../findings/index.ts'
import { type Audience, type Level, linkOf, RULES, type RuleId, wordsFor } from '../rules/index.ts'
import { markdown } from './markdown-escape.ts'
import type { Position } from './positions.ts'
import { relationshipsOf, type Taxonomy, taxonomiesOf, taxonomyComponent } from './sarif-taxonomies.ts'

/** What SARIF calls our levels; code scanning shows the score instead. */
const SARIF_LEVEL: Readonly<
  Record<Level, { readonly sarif: 'error' | 'warning' | 'note'; readonly score: string }>
> = {
  critical: { sarif: 'error', score: '9.5' },
  high: { sarif: 'error', score: '8.0' },
  medium: { sarif: 'warning', score: '5.5' },
  low: { sarif: 'note', score: '3.0' },
}

/** A finding, and what a log says of it beside the finding itself. */
export interface SarifResult {
  readonly finding: DescribedFinding
  readonly at: Position
  /** What it is about, such as an address. */
  readonly subject: string
  readonly accepted?: boolean
  readonly properties: Readonly<Record<string, string | null>>
}

/** What a log is made of. */
export interface SarifParts {
  readonly results: readonly SarifResult[]
  /** A rule is described once, in the words for this audience. */
  readonly audience: Audience
  /** Of ekb. */
  readonly version: string
}

/** A log of one run, as SARIF 2.1.0. */
export function sarifLog({ results, audience, version }: SarifParts): string {
  const rules = [...new Set(results.map(({ finding }) => finding.rule))].sort()
  const taxonomies = taxonomiesOf(rules)
  const driver = {
    name: 'ekb',
    version,
    rules: rules.map(rule => ruleOf(rule, audience, taxonomies)),
    ...(taxonomies.length > 0 && {
      supportedTaxonomies: taxonomies.map(({ framework }, index) => ({ name: framework.name, index })),
    }),
  }
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        ...(taxonomies.length > 0 && { taxonomies: taxonomies.map(taxonomyComponent) }),
        columnKind: 'utf16CodeUnits',
        results: results.map(result => resultOf(result, rules.indexOf(result.finding.rule))),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function resultOf({ finding, at, subject, accepted = false, properties }: SarifResult, ruleIndex: number) {
  const { rule, level, seen, remedy, fingerprint } = finding
  return {
    ruleId: rule,
    ruleIndex,
    level: SARIF_LEVEL[level].sarif,
    message: sarifMessage([...seen, ' ', ...remedy]),
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(at.file) },
          region: { startLine: at.line },
        },
        logicalLocations: [{ fullyQualifiedName: subject, kind: 'resource' }],
      },
    ],
    partialFingerprints: { 'ekbFinding/v1': fingerprint },
    ...(accepted ? { suppressions: [{ kind: 'external', status: 'accepted' }] } : {}),
    properties,
  }
}

/** A path as a relative URI: `#` begins no fragment in it, `:` ends no scheme. */
function uriOf(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/')
}

function ruleOf(id: RuleId, audience: Audience, taxonomies: readonly Taxonomy[]) {
  const { level, title, references = [] } = RULES[id]
  const relationships = relationshipsOf(id, taxonomies)
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
    ...(relationships.length > 0 && { relationships }),
    // Code scanning shows tags and filters by them, and does not read relationships.
    properties: {
      'security-severity': SARIF_LEVEL[level].score,
      tags: ['security', 'api-keys', ...references],
    },
  }
}

/** A text as SARIF has it, plain and as Markdown. */
function sarifMessage(words: RichText) {
  return { text: plain(words), markdown: markdown(words) }
}
