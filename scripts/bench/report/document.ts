import type { Results } from '../results.ts'
import { goals, goalTable } from './goals.ts'
import { NOTES } from './notes.ts'
import { sections } from './sections.ts'
import { toMarkdown } from './table.ts'

/** The whole of docs/benchmarks.md. */
export function renderDocument(results: Results): string {
  const { machine } = results
  const reached = goals(results)
  const missed = reached.filter(goal => !goal.reached)
  return `<!-- Written by "npm run bench -- --write". -->

# Benchmarks

One run on ${results.date}: ${results.titles.ekb}, ${results.titles.restapi}, and the engine's own
\`terraform_data\` as the floor, one after the other in turn, on one engine and against one server.

${toMarkdown({
  header: ['', ''],
  rows: [
    ['engine', results.engine],
    ['machine', `${machine.cores} cores (${machine.processor}), ${machine.memoryGiB} GiB`],
    ['load when it began', machine.load.toFixed(1)],
    ['system', `${machine.system}, ${machine.architecture}`],
    ['server', `the emulator of this repository on Node.js ${results.node}, in a process of its own`],
  ],
})}

## Goals

${toMarkdown(goalTable(reached))}
${missed.length === 0 ? '' : `\n${missed.map(goal => `- Missed: **${goal.text}**. ${goal.reason ?? ''}`.trim()).join('\n')}\n`}
${sections(results)
  .map(({ title, text, table }) => `## ${title}\n\n${text}\n\n${toMarkdown(table)}`)
  .join('\n\n')}

${NOTES}`
}
