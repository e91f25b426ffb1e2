import type { AuditReport } from '../../audit/index.ts'
import {
  renderAuditJson,
  renderAuditJunit,
  renderAuditMarkdown,
  renderAuditSarif,
  renderAuditText,
  renderCsv,
  renderHtml,
  renderIcs,
} from '../../audit/output/index.ts'
import { MAX_COMMENT_CHARACTERS } from '../../review/output/index.ts'
import { version } from '../../version.ts'
import { fallbackFile } from '../review/block-positions.ts'
import { hasColours } from '../review/render.ts'
import type { Terminal } from '../terminal.ts'
import type { AuditFormat } from './audit-flags.ts'

const COLUMNS = 100

/**
 * The report in one of its forms, in pieces of any size.
 *
 * @param terminal where a text goes to; null for a file
 */
export function renderAudit(
  report: AuditReport,
  format: AuditFormat,
  terminal: Terminal | null,
): Iterable<string> {
  switch (format) {
    case 'text':
      return renderAuditText(report, {
        columns: terminal?.screen?.columns ?? COLUMNS,
        colours: terminal !== null && hasColours(terminal),
      })
    case 'markdown':
      return [renderAuditMarkdown(report, MAX_COMMENT_CHARACTERS)]
    case 'json':
      return renderAuditJson(report)
    case 'csv':
      return renderCsv(report)
    case 'sarif':
      return [renderAuditSarif(report, fallbackFile('.'), version)]
    case 'html':
      return renderHtml(report)
    case 'ics':
      return [renderIcs(report, version)]
    case 'junit':
      return renderAuditJunit(report)
  }
}
