import { RULE_IDS, RULES, type RuleId } from '../../../src/review/rules/index.ts'
import { rulePage } from '../../../src/review/rules/page.ts'
import { FRAMEWORKS } from './framework.ts'

const WHAT =
  'These rules check declarations and plans of API keys. The id of a rule never changes its meaning. A rule has one of four levels: `critical`, `high`, `medium` or `low`.'
const HOW =
  '[Review key changes in pull requests](review.md) says how to run the rules, how to change a level and how to accept a finding. In a terminal, `ekb explain EKB003` prints the section of a rule.'

/** The page that explains every rule by its id: in the documentation, and in the packages whose guard names it. */
export function rulesPage(): ReadonlyMap<string, string> {
  const sections = RULE_IDS.map(id => `## ${id}\n\n${withInfo(id, rulePage(id))}`)
  const page = (...head: string[]) => `${['# Rules', ...head, index(), ...sections].join('\n\n')}\n`
  return new Map([
    ['docs/rules.md', page(WHAT, HOW)],
    ...FRAMEWORKS.map(({ name }) => [`packages/${name}/docs/rules.md`, page(WHAT)] as const),
  ])
}

function index(): string {
  const rows = RULE_IDS.map(
    id => `| [${id}](#${id.toLowerCase()}) | ${RULES[id].level} | ${RULES[id].title} |`,
  )
  return ['| Rule | Level | Finding |', '|---|---|---|', ...rows].join('\n')
}

/** The info strings of the two examples, for the test of the documents. */
function withInfo(id: RuleId, text: string): string {
  const { bad = '', good = '' } = RULES[id].example.untried ?? {}
  const infos = [bad, good]
  return text.replace(/^```\w+$/gm, fence => `${fence} ${infos.shift() ?? ''}`.trimEnd())
}
