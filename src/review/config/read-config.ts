import { isNode, LineCounter, parseDocument, visit } from 'yaml'
import { ekbError } from '../../core/messages/errors/index.ts'
import { DEFAULT_POLICY, type Policy } from '../findings/index.ts'
import { LEVELS, RULE_IDS, type RuleId } from '../rules/index.ts'
import { daysOf, hoursOf, nameMatcher, patternOf, slowestOf } from './config-values.ts'
import type { ReviewConfig } from './review-config.ts'

type Path = readonly (string | number)[]
type ReportProblem = (path: Path, problem: string) => void

const THRESHOLDS = [...LEVELS, 'never'] as const
const RULE_LEVELS = [...LEVELS, 'off'] as const

/**
 * Reads `ekb.review.yaml`. Its form is published as `docs/review/ekb.review.schema.json`.
 *
 * @param file the name of the file in messages
 * @throws EkbError REVIEW_CONFIG_INVALID naming every problem with its line
 */
export function readConfig(text: string, file: string): ReviewConfig {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineOf = (path: Path): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  const problems: string[] = document.errors.map(({ pos, code, message }) => {
    // The message of the YAML parser is meant for programmers.
    const problem =
      code === 'MULTIPLE_DOCS' ? 'a second document begins, and the file must contain only one' : message
    return `line ${lines.linePos(pos[0]).line}: ${problem.replace(/\s+/g, ' ').replace(/\.$/, '')}`
  })
  const report: ReportProblem = (path, problem) =>
    problems.push(`line ${lineOf(path)}: ${path.length === 0 ? 'the file' : path.join('.')} ${problem}`)
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined || !alias.range) return
      problems.push(`line ${lines.linePos(alias.range[0]).line}: the anchor ${alias.source} does not exist`)
    },
  })
  const config = problems.length > 0 ? null : validated(contentOf(document, report), report)
  if (config === null || problems.length > 0) {
    throw ekbError('REVIEW_CONFIG_INVALID', { file, problems: problems.join('; ') })
  }
  return config
}

function contentOf(document: ReturnType<typeof parseDocument>, report: ReportProblem): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch {
    report([], 'has aliases that cannot be resolved')
    return null
  }
}

function validated(value: unknown, report: ReportProblem): ReviewConfig {
  const root = fields(
    value,
    [],
    ['fail_on', 'levels', 'limits', 'names', 'approved_privileged', 'readers'],
    report,
  )
  const limits = fields(root['limits'], ['limits'], ['privileged_keys_per_project', 'maximum_age'], report)
  const names = fields(root['names'], ['names'], ['pattern'], report)
  const policy: Policy = {
    privilegedKeysPerProject: wholeNumber(
      limits['privileged_keys_per_project'],
      ['limits', 'privileged_keys_per_project'],
      report,
    ),
    maximumAgeDays: age(limits['maximum_age'], ['limits', 'maximum_age'], report),
    namePattern: pattern(names['pattern'], ['names', 'pattern'], report),
    isApprovedPrivileged: approval(root['approved_privileged'], ['approved_privileged'], report),
    hoursToMove: readers(root['readers'], ['readers'], report),
    isScheduled: DEFAULT_POLICY.isScheduled,
  }
  const failOn = root['fail_on']
  return {
    failOn: failOn === undefined ? null : oneOf(failOn, THRESHOLDS, ['fail_on'], report),
    levels: levels(root['levels'], report),
    policy,
  }
}

function fields(
  value: unknown,
  path: Path,
  known: readonly string[],
  report: ReportProblem,
): Readonly<Record<string, unknown>> {
  if (value === undefined || value === null) return {}
  if (typeof value !== 'object' || Array.isArray(value)) {
    report(path, `must be an object with the fields ${known.join(', ')}`)
    return {}
  }
  for (const name of Object.keys(value)) {
    if (!known.includes(name))
      report([...path, name], `is not a known field (known fields: ${known.join(', ')})`)
  }
  return value as Record<string, unknown>
}

function levels(value: unknown, report: ReportProblem): ReviewConfig['levels'] {
  const given = fields(value, ['levels'], RULE_IDS, report)
  return Object.fromEntries(
    Object.entries(given).map(([rule, level]) => [
      rule as RuleId,
      oneOf(level, RULE_LEVELS, ['levels', rule], report),
    ]),
  )
}

function oneOf<Word extends string>(
  value: unknown,
  words: readonly Word[],
  path: Path,
  report: ReportProblem,
): Word {
  const found = words.find(word => word === value)
  if (found === undefined) report(path, `must be one of ${words.join(', ')}`)
  return found ?? (words[0] as Word)
}

function wholeNumber(value: unknown, path: Path, report: ReportProblem): number {
  if (value === undefined) return DEFAULT_POLICY.privilegedKeysPerProject
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value
  report(path, 'must be a whole number of at least 0')
  return 0
}

function age(value: unknown, path: Path, report: ReportProblem): number | null {
  if (value === undefined) return DEFAULT_POLICY.maximumAgeDays
  const days = value === null ? null : typeof value === 'string' ? daysOf(value) : undefined
  if (days === undefined) report(path, 'must be a number of days or weeks such as 365d or 52w, or never')
  return days ?? null
}

function pattern(value: unknown, path: Path, report: ReportProblem): Policy['namePattern'] {
  if (value === undefined || value === null) return null
  const found = typeof value === 'string' ? patternOf(value) : undefined
  if (found === undefined) report(path, 'must be a regular expression without backreferences or lookaround')
  return found ?? null
}

function approval(value: unknown, path: Path, report: ReportProblem): Policy['isApprovedPrivileged'] {
  if (value === undefined || value === null) return () => false
  if (!Array.isArray(value)) {
    report(path, 'must be a list of names')
    return () => false
  }
  const names = value.flatMap((name: unknown, index) => {
    if (typeof name === 'string' && name !== '') return [name]
    report([...path, index], 'must be a name, in which * stands for any text')
    return []
  })
  return nameMatcher(names)
}

function readers(value: unknown, path: Path, report: ReportProblem): Policy['hoursToMove'] {
  if (value === undefined || value === null) return DEFAULT_POLICY.hoursToMove
  if (typeof value !== 'object' || Array.isArray(value)) {
    report(path, 'must be an object with an address and a time for each reader')
    return DEFAULT_POLICY.hoursToMove
  }
  const entries = Object.entries(value).flatMap(([address, time]: [string, unknown]) => {
    const hours = typeof time === 'string' ? hoursOf(time) : undefined
    if (hours === undefined) report([...path, address], 'must be a time such as 12h, 7d or 2w')
    return hours === undefined ? [] : [[address, hours] as const]
  })
  return slowestOf(entries)
}
