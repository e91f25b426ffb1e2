import { plain, type RichText, richText, say } from '../findings/index.ts'
import type { Report, ReportFinding } from '../report/index.ts'
import {
  type Audience,
  type Level,
  linkOf,
  RULES,
  type RuleId,
  reviewAudience,
  wordsFor,
} from '../rules/index.ts'
import { markdown } from './markdown-escape.ts'
import type { FindPosition, Position } from './positions.ts'

/** What SARIF calls our levels; code scanning shows the score instead. */
const LEVEL: Readonly<
  Record<Level, { readonly sarif: 'error' | 'warning' | 'note'; readonly score: string }>
> = {
  critical: { sarif: 'error', score: '9.5' },
  high: { sarif: 'error', score: '8.0' },
  medium: { sarif: 'warning', score: '5.5' },
  low: { sarif: 'note', score: '3.0' },
}

/**
 * The report as SARIF 2.1.0 for code scanning.
 *
 * @param home the file that stands for the sources as a whole: code scanning refuses a log in which a single result
 *   has no file, and the block of a key that is deleted is gone
 * @param version of ekb
 */
export function renderSarif(report: Report, position: FindPosition, home: string, version: string): string {
  const used = [...new Set(report.findings.map(({ rule }) => rule))].sort()
  // A rule is described once. Where engines differ, the words of the first input count.
  const audience = reviewAudience(report.stacks[0]?.source.engine ?? 'terraform')
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'ekb', version, rules: used.map(rule => ruleOf(rule, audience)) } },
        columnKind: 'utf16CodeUnits',
        results: report.findings.map(finding =>
          resultOf(finding, used.indexOf(finding.rule), position(finding) ?? { file: home, line: 1 }),
        ),
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
    help: message([...why, ' ', ...remedy, ...say` ${`ekb explain ${id}`} shows an example.`]),
    helpUri: linkOf(id),
    defaultConfiguration: { level: LEVEL[level].sarif },
    properties: { 'security-severity': LEVEL[level].score, tags: ['security', 'api-keys'] },
  }
}

function resultOf(finding: ReportFinding, ruleIndex: number, at: Position) {
  const { rule, level, seen, remedy, fingerprint, accepted, address, stack } = finding
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVEL[level].sarif,
    message: message([...seen, ' ', ...remedy]),
    locations: [locationOf(finding, at)],
    partialFingerprints: { 'ekbFinding/v1': fingerprint },
    ...(accepted ? { suppressions: [{ kind: 'external', status: 'accepted' }] } : {}),
    properties: { address, stack },
  }
}

function locationOf({ address, stack }: ReportFinding, { file, line }: Position) {
  return {
    physicalLocation: { artifactLocation: { uri: encodeURI(file) }, region: { startLine: line } },
    logicalLocations: [{ fullyQualifiedName: address ?? stack, kind: 'resource' }],
  }
}

function message(words: RichText) {
  return { text: plain(words), markdown: markdown(words) }
}
