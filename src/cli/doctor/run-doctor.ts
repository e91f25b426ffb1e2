import { createRedactor } from '../../core/redaction/redaction.ts'
import { systemClock } from '../../core/system-clock.ts'
import {
  asJson,
  asMarkdown,
  asText,
  diagnose,
  hostsIn,
  type Level,
  type Report,
  withoutHosts,
} from '../../doctor/index.ts'
import { version } from '../../version.ts'
import { EXIT } from '../exit-code.ts'
import type { Terminal } from '../terminal.ts'
import { ownPlugins } from './own-plugins.ts'
import { programRunner } from './run-program.ts'

/** The options of `ekb doctor`. */
export interface DoctorFlags {
  readonly endpoint?: string
  readonly project?: string
  readonly json?: true
  readonly markdown?: true
}

const EXIT_CODES: Readonly<Record<Level, number>> = { ok: EXIT.ok, note: EXIT.found, fault: EXIT.notReviewed }

/** Diagnoses, prints the report, and returns the exit code. */
export async function runDoctor(flags: DoctorFlags, terminal: Terminal): Promise<number> {
  const { env } = terminal
  const { report } = await diagnose(
    {
      given: { endpoint: flags.endpoint, project_id: flags.project },
      env,
      folder: process.cwd(),
      plugins: ownPlugins(process.execPath),
      run: programRunner(env),
      clock: systemClock,
      redactor: createRedactor(),
      userAgent: `ekb-doctor/${version}`,
    },
    new AbortController().signal,
  )
  terminal.out(render(report, flags, terminal))
  return EXIT_CODES[report.result]
}

function render(
  report: Report,
  { endpoint, json, markdown }: DoctorFlags,
  { env, screen }: Terminal,
): string {
  if (json) return asJson(report)
  if (!markdown) return asText(report, screen?.columns)
  const names = ['HTTPS_PROXY', 'HTTP_PROXY', 'https_proxy', 'http_proxy']
  const addresses = [endpoint, env['EKB_ENDPOINT'], ...names.map(name => env[name])]
  return asMarkdown(withoutHosts(report, addresses.flatMap(hostsIn)))
}
