import { RULES, type RuleId } from '../../../src/review/rules/index.ts'
import { rulePage } from '../../../src/review/rules/page.ts'
import { FRAMEWORKS } from './framework.ts'

const WHAT =
  'These rules check declarations and plans of API keys. The id of a rule never changes its meaning. A rule has one of four levels: `critical`, `high`, `medium` or `low`.'
const HOW =
  '[Review key changes in pull requests](review.md) says how to run the rules, how to change a level and how to accept a finding. In a terminal, `ekb explain EKB003` prints the section of a rule.'

/**
 * What the test of the documents is told of the two examples of a rule, where an engine cannot plan them. It stands
 * in the info string of the block, which no renderer shows.
 */
const INFO: Readonly<Partial<Record<RuleId, readonly [bad: string, good: string]>>> = {
  EKB006: ['', 'not-run="needs a bucket"'],
  EKB008: ['not-run="the provider refuses to plan it"', ''],
  EKB016: both('not-run="needs a replacement that was interrupted"'),
  EKB020: both('not-run="needs the plan of an engine that there is not yet"'),
  EKB021: both('not-run="needs the configuration of the reader"'),
  EKB022: both('not-run="needs the configuration of the reader"'),
  EKB026: both('validate-only="needs two projects"'),
  EKB029: both('validate-only="needs a key that somebody has made on the page"'),
  EKB030: ['validate-only="needs a key that somebody has made on the page"', ''],
}

/** The page that explains every rule by its id: in the documentation, and in the packages whose guard names it. */
export function rulesPage(): ReadonlyMap<string, string> {
  const ids = Object.keys(RULES) as RuleId[]
  const sections = ids.map(id => `## ${id}\n\n${withInfo(id, rulePage(id))}`)
  const page = (...head: string[]) => `${['# Rules', ...head, index(ids), ...sections].join('\n\n')}\n`
  return new Map([
    ['docs/rules.md', page(WHAT, HOW)],
    ...FRAMEWORKS.map(({ name }) => [`packages/${name}/docs/rules.md`, page(WHAT)] as const),
  ])
}

function index(ids: readonly RuleId[]): string {
  const rows = ids.map(id => `| [${id}](#${id.toLowerCase()}) | ${RULES[id].level} | ${RULES[id].title} |`)
  return ['| Rule | Level | Finding |', '|---|---|---|', ...rows].join('\n')
}

function withInfo(id: RuleId, text: string): string {
  const [...infos] = INFO[id] ?? []
  return text.replace(/^```\w+$/gm, fence => `${fence} ${infos.shift() ?? ''}`.trimEnd())
}

function both(info: string): readonly [string, string] {
  return [info, info]
}
