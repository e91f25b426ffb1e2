import type { Results } from '../results.ts'
import { goals, goalTable } from './goals.ts'
import type { Page } from './pages.ts'
import { sections } from './sections.ts'
import { toMarkdown } from './table.ts'

/** The whole of a page. */
export function renderDocument(results: Results, page: Page): string {
  const { machine } = results
  const reached = goals(results)
  const missed = reached.filter(goal => !goal.reached)
  return `<!-- Written by "npm run bench -- --only ${page.parts.join(',')} --write". -->

# ${page.title}

${page.intro(results)}
${pictureOf(page)}
${toMarkdown({
  header: ['', ''],
  rows: [
    ['engine', results.commands === undefined ? (results.pulumi?.engine ?? results.engine) : results.engine],
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

${page.notes}`
}

function pictureOf({ picture }: Page): string {
  if (picture === undefined) return ''
  return `
<picture>
  <source media="(prefers-color-scheme: dark)" srcset="images/${picture.file}-dark.svg">
  <img alt="${picture.alt}" src="images/${picture.file}-light.svg">
</picture>
`
}
