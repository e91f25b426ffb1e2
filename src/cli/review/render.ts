import {
  MAX_COMMENT_CHARACTERS,
  renderGithub,
  renderJson,
  renderJunit,
  renderMarkdown,
  renderSarif,
  renderText,
} from '../../review/output/index.ts'
import type { Report } from '../../review/report/index.ts'
import { version } from '../../version.ts'
import type { Terminal } from '../terminal.ts'
import { blockPositions, fallbackFile } from './block-positions.ts'
import type { Format, ReviewFlags } from './review-flags.ts'

const COLUMNS = 100

/**
 * The report in one of its forms.
 *
 * @param terminal where a text goes to; null for a file
 */
export function render(
  report: Report,
  format: Format,
  { source, name, maxCharacters }: ReviewFlags,
  terminal: Terminal | null,
): string {
  switch (format) {
    case 'text':
      return renderText(report, {
        columns: terminal?.screen?.columns ?? COLUMNS,
        colours: terminal !== null && hasColours(terminal),
      })
    case 'markdown':
      return renderMarkdown(report, { name, maxCharacters: maxCharacters ?? MAX_COMMENT_CHARACTERS })
    case 'json':
      return renderJson(report)
    case 'junit':
      return renderJunit(report)
    case 'sarif':
      return renderSarif(report, blockPositions(source), fallbackFile(source), version)
    case 'github':
      return renderGithub(report, blockPositions(source))
  }
}

/** Only on a terminal, and not if the user disabled colours (no-color.org). */
export function hasColours({ screen, env }: Terminal): boolean {
  return screen !== undefined && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb'
}
