import { type AuditReport, buildAudit, readEarlierReport } from '../../audit/index.ts'
import { asEkbError } from '../../core/as-ekb-error.ts'
import type { Secret } from '../../core/secret.ts'
import { systemClock } from '../../core/system-clock.ts'
import { type ManagedState, matchStates, readState, type StateInput } from '../../inventory/index.ts'
import { EXIT } from '../exit-code.ts'
import { listInstance } from '../instance/list-instance.ts'
import { openInstance } from '../instance/open-instance.ts'
import { readAccepted } from '../review/read-accepted.ts'
import { readTextFile } from '../review/read-files.ts'
import { configOf } from '../review/read-settings.ts'
import { writeReport } from '../review/write-file.ts'
import type { Terminal } from '../terminal.ts'
import { type Watch, watchWork } from '../work/watch-work.ts'
import { writeOut } from '../write-out.ts'
import type { AuditFlags } from './audit-flags.ts'
import { renderAudit } from './render-audit.ts'
import { stateInputs } from './state-inputs.ts'

/**
 * Audits and writes the report. Returns the exit code.
 *
 * @throws EkbError where the settings, the configuration or the command line cannot be used
 */
export async function runAudit(flags: AuditFlags, terminal: Terminal): Promise<number> {
  const { format, output } = flags
  const report = await audited(flags, terminal)
  if (output === undefined) await writeOut(renderAudit(report, format, terminal), terminal)
  else {
    await writeReport('report', output, renderAudit(report, format, null))
    await writeOut(renderAudit(report, 'text', terminal), terminal)
  }
  if (report.isIncomplete) return EXIT.incomplete
  return report.failed ? EXIT.found : EXIT.ok
}

/** Of all that is read, only the report lives on: lists and values of many projects are large. */
async function audited(flags: AuditFlags, terminal: Terminal): Promise<AuditReport> {
  const config = await configOf(flags.config)
  const earlier =
    flags.since === undefined
      ? undefined
      : readEarlierReport(await readTextFile('report', flags.since), flags.since)
  const acceptances = await readAccepted(flags.accept, systemClock.now())
  const instance = await openInstance(flags, terminal.env)
  const secrets: Secret[] = [...instance.secrets]
  const { states, unreadStates, lists } = await watchWork(terminal, async watch => ({
    ...(await readStates(stateInputs(flags, terminal, watch), secret => secrets.push(secret), watch)),
    lists: await listInstance(instance, watch),
  }))
  const inventory = matchStates(lists, states, instance.ownKeys)
  for (const { key } of inventory.keys) if (key.value !== undefined) secrets.push(key.value)
  const { olderThan, maxPrivileged, failOn } = flags
  return buildAudit(
    { inventory, states, unreadStates, secrets },
    {
      config: {
        levels: config.levels,
        policy: {
          ...config.policy,
          ...(olderThan !== undefined && { maximumAgeDays: olderThan === 'never' ? null : olderThan }),
          ...(maxPrivileged !== undefined && { privilegedKeysPerProject: maxPrivileged }),
        },
      },
      failOn: failOn ?? config.failOn ?? 'high',
      now: systemClock.now(),
      acceptances,
      earlier,
    },
  )
}

/** Reads states one after the other: one that cannot be read does not hide the others. */
async function readStates(
  inputs: readonly StateInput[],
  remember: (secret: Secret) => void,
  { say, signal }: Watch,
) {
  const states: ManagedState[] = []
  const unreadStates: { readonly state: string; readonly error: ReturnType<typeof asEkbError> }[] = []
  for (const input of inputs) {
    signal.throwIfAborted()
    say(`Reading the state ${input.label}`)
    try {
      states.push(await readState(input, remember))
    } catch (error) {
      unreadStates.push({ state: input.label, error: asEkbError(error) })
    }
  }
  return { states, unreadStates }
}
