import { ekbError } from '../../core/messages/errors/index.ts'
import { createRedactor } from '../../core/redaction/redaction.ts'
import { systemClock } from '../../core/system-clock.ts'
import {
  type ApiDescription,
  asJson,
  asMarkdown,
  asText,
  cardOf,
  cardYaml,
  diagnose,
  hostsIn,
  type Level,
  type Observed,
  type Report,
  readApiText,
  withoutHosts,
} from '../../doctor/index.ts'
import { version } from '../../version.ts'
import { EXIT } from '../exit-code.ts'
import type { ProjectFlags } from '../instance/instance-options.ts'
import { readTextFile } from '../review/read-files.ts'
import { writeReport } from '../review/write-file.ts'
import type { Terminal } from '../terminal.ts'
import { givenSettings } from './given-settings.ts'
import { ownPlugins } from './own-plugins.ts'
import { programRunner } from './run-program.ts'

/** The options of `ekb doctor`. */
export interface DoctorFlags extends ProjectFlags {
  readonly json?: true
  readonly markdown?: true
  readonly capture?: string
  readonly openapi?: string
}

const EXIT_CODES: Readonly<Record<Level, number>> = { ok: EXIT.ok, note: EXIT.found, fault: EXIT.notReviewed }

/** Diagnoses, prints the report, and returns the exit code. */
export async function runDoctor(flags: DoctorFlags, terminal: Terminal): Promise<number> {
  const { env } = terminal
  const given = await givenSettings(flags, env)
  const givenApi = flags.openapi === undefined ? undefined : await readApi(flags.openapi)
  const { report, observed } = await diagnose(
    {
      given,
      env,
      folder: process.cwd(),
      plugins: ownPlugins(process.execPath),
      run: programRunner(env),
      clock: systemClock,
      redactor: createRedactor(),
      userAgent: `ekb-doctor/${version}`,
      ...(givenApi === undefined ? {} : { givenApi }),
    },
    new AbortController().signal,
  )
  terminal.out(render(report, flags, terminal))
  if (flags.capture !== undefined) await capture(flags.capture, observed, terminal)
  return EXIT_CODES[report.result]
}

async function readApi(file: string): Promise<ApiDescription> {
  const api = readApiText(await readTextFile('OpenAPI document', file))
  if (api !== undefined) return api
  const problem = `The file ${file} is not an OpenAPI document of version 3.`
  throw ekbError('COMMAND_LINE_INVALID', { problem, help: 'ekb doctor --help' })
}

/** Writes the card. Where there is none the report says why: the keys could not be listed, which is a fault. */
async function capture(file: string, observed: Observed | undefined, terminal: Terminal): Promise<void> {
  const card = observed === undefined ? undefined : cardOf(observed)
  if (card === undefined) {
    terminal.err('No card was written, because the keys could not be listed.\n')
    return
  }
  await writeReport('contract card', file, cardYaml(card))
  terminal.err(`The contract card is in ${file}. It has no value, name or id in it.\n`)
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
