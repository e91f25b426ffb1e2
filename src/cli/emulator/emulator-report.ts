import { type AuditReport, buildAudit } from '../../audit/index.ts'
import { renderAuditJson, renderCsv, renderIcs } from '../../audit/output/index.ts'
import { Secret } from '../../core/secret.ts'
import type { AuditForm, AuditSubject } from '../../emulator/index.ts'
import { type ManagedInventory, matchStates } from '../../inventory/index.ts'
import { readKeyItem } from '../../platform/reader/index.ts'
import { count, say } from '../../review/findings/index.ts'
import { displayed } from '../../review/safety/index.ts'
import { version } from '../../version.ts'
import { configOf } from '../review/read-settings.ts'
import type { StateFiles } from './state-files.ts'

const RENDER = {
  json: renderAuditJson,
  csv: renderCsv,
  ics: report => [renderIcs(report, version)],
} as const satisfies Readonly<Record<AuditForm, (report: AuditReport) => Iterable<string>>>

/**
 * Audits an emulator's keys as `ekb audit` does in the same folder: with the same rules, limits and words.
 *
 * @throws EkbError where the configuration cannot be used
 */
export async function emulatorReport(
  form: AuditForm,
  subject: AuditSubject,
  files: StateFiles,
): Promise<string> {
  const { projects, now, ownKeys } = subject
  const config = await configOf(undefined)
  const { states, unreadStates, secrets } = await files.read()
  const inventory = matchStates(
    projects.map(({ projectId, items }) => ({ projectId, keys: items.map(readKeyItem), now })),
    states,
    ownKeys.map(value => new Secret(value)),
  )
  const report = buildAudit(
    // Every project is there: to name another one, as the audit's own note says, would not help.
    {
      inventory: { ...inventory, unlisted: [] },
      states,
      unreadStates,
      secrets: [...subject.secrets.map(value => new Secret(value)), ...secrets],
    },
    { config, failOn: config.failOn ?? 'high', now },
  )
  const pieces = RENDER[form]({ ...report, notes: [...report.notes, ...strangers(inventory)] })
  return [...pieces].join('')
}

/** States may be those of another platform. */
function strangers({ unlisted }: ManagedInventory): AuditReport['notes'] {
  const byState = Map.groupBy(unlisted, ({ state }) => state)
  return [...byState].map(
    ([state, keys]) =>
      say`${displayed(state)} has ${[count(keys.length, 'key')]} of projects that are not here.`,
  )
}
