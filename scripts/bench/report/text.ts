import type { Results } from '../results.ts'
import { goals, goalTable } from './goals.ts'
import { sections } from './sections.ts'
import { toText } from './table.ts'

/** Every table, as a terminal shows it. */
export function renderText(results: Results): string {
  const parts = sections(results).map(({ title, table }) => `${title}\n\n${toText(table)}`)
  const reached = goals(results)
  if (reached.length > 0) parts.push(`Goals\n\n${toText(goalTable(reached))}`)
  return parts.join('\n\n')
}
