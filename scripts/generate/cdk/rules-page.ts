import { RULES, type RuleId } from '../../../src/review/rules/index.ts'
import { rulePage } from '../../../src/review/rules/page.ts'
import { FRAMEWORKS } from './framework.ts'

const WHAT =
  'What is looked for in declarations and plans of API keys. An id never changes its meaning. Levels are `critical`, `high`, `medium` and `low`.'
const HOW =
  '[Review key changes in pull requests](review.md) says how to run them, and how to change a level or accept a finding.'

/** The page that explains every rule by its id: in the documentation, and in the packages whose guard names it. */
export function rulesPage(): ReadonlyMap<string, string> {
  const sections = (Object.keys(RULES) as RuleId[]).map(id => `## ${id}\n\n${rulePage(id)}`)
  const page = (head: string) => `${['# Rules', head, ...sections].join('\n\n')}\n`
  return new Map([
    ['docs/rules.md', page(`${WHAT} ${HOW}`)],
    ...FRAMEWORKS.map(({ name }) => [`packages/${name}/docs/rules.md`, page(WHAT)] as const),
  ])
}
