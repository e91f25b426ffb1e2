import { ERRORS } from '../../src/platform/errors/index.ts'

/** The page that explains every error by its code. Words in braces stand for what a message names. */
export function errorReference(): ReadonlyMap<string, string> {
  const entries = Object.entries(ERRORS).sort(([one], [other]) => one.localeCompare(other, 'en'))
  const sections = entries.map(
    ([code, { summary, detail }]) =>
      `## ${code}\n\n**${escapeMarkdown(summary)}.** ${escapeMarkdown(detail.trim())}`,
  )
  const head =
    '# Errors\n\nEvery error ends with its code, which never changes its meaning. Words in braces stand for what the message names.'
  return new Map([['docs/errors.md', `${[head, ...sections].join('\n\n')}\n`]])
}

function escapeMarkdown(text: string): string {
  return text.replace(/[<>*_]/g, mark => `\\${mark}`)
}
