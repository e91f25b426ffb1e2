import {
  type Adoption,
  isUnmanaged,
  jsonReport,
  SKIP_WORDS,
  type Skipped,
  unmanagedIn,
} from '../../adopt/index.ts'
import { visible } from '../../core/messages/index.ts'
import { code, escaped } from '../../review/output/markdown-escape.ts'

/** What was left out and why, for a person who reads it beside the blocks. */
export function skippedPage(skipped: readonly Skipped[]): string {
  const [settled, open] = [skipped.filter(one => !isUnmanaged(one)), skipped.filter(isUnmanaged)]
  const parts = [
    ...(open.length > 0 ? ['## Somebody has to look at these', table(open)] : []),
    ...(settled.length > 0 ? ['## Nothing to do', table(settled)] : []),
    ...(skipped.length === 0 ? ['Every key was adopted.'] : []),
  ]
  return `# Keys that were not adopted\n\n${parts.join('\n\n')}\n`
}

function table(skipped: readonly Skipped[]): string {
  const rows = skipped.map(one => {
    const { name, projectId, id, type, createdAt } = one
    const cells = [code(visible(name)), code(visible(projectId)), id === null ? '' : code(visible(id))]
    return `| ${[...cells, escaped(visible(type)), createdAt ?? '', escaped(reasonOf(one))].join(' | ')} |`
  })
  return ['| Name | Project | Id | Type | Created | Why |', '|---|---|---|---|---|---|', ...rows].join('\n')
}

function reasonOf({ reason, managedBy }: Skipped): string {
  if (managedBy === undefined) return SKIP_WORDS[reason]
  return `It is managed already: ${visible(managedBy.address)} in ${visible(managedBy.state)}.`
}

/** What a run says to a person. @param written the files, or what stands in their place */
export function textReport(adoption: Adoption, written: readonly string[], next: string): string {
  const { adopted, skipped, problems } = adoption
  const { others } = unmanagedIn(adoption)
  const width = Math.max(0, ...adopted.map(({ address }) => address.length))
  const lines = [
    `${count(adopted.length, 'resource')} for the API keys of ${adoption.projects.map(visible).join(', ')}`,
    ...adopted.map(
      one => `  ${one.address.padEnd(width)}  ${one.displayName}${one.isManaged ? ', managed' : ''}`,
    ),
    ...(skipped.length > 0 ? ['', `${count(skipped.length, 'key')} left out`] : []),
    ...skipped.map(one => `  ${visible(one.name)}: ${reasonOf(one)}`),
    ...(others.length > 0 ? ['', `Look at ${count(others.length, 'key')} that nobody manages.`] : []),
    ...problems.map(problem => `\nNot complete: ${problem}`),
    ...(written.length > 0 ? ['', `Written: ${written.join(', ')}`] : []),
    ...(next === '' ? [] : ['', next]),
  ]
  return `${lines.join('\n')}\n`
}

/** The report for programs, as text. */
export function jsonText(adoption: Adoption, files: readonly string[]): string {
  return `${JSON.stringify(jsonReport(adoption, files), null, 2)}\n`
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
