import { RULES } from '../../../src/review/rules/index.ts'

/** The page that explains every rule by its id. */
export function rulesPage(): ReadonlyMap<string, string> {
  const sections = Object.entries(RULES).map(
    ([id, { level, title, why, remedy }]) => `## ${id}\n\n**${title}** (${level}). ${why}\n\n${remedy}`,
  )
  const head =
    '# Rules\n\nWhat is looked for in declarations and plans of API keys. An id never changes its meaning. Levels are `critical`, `high`, `medium` and `low`.'
  return new Map([['docs/rules.md', `${[head, ...sections].join('\n\n')}\n`]])
}
