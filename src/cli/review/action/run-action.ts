import { randomUUID } from 'node:crypto'
import { appendFile } from 'node:fs/promises'
import { asEkbError } from '../../../core/as-ekb-error.ts'
import { ekbError } from '../../../core/messages/errors/index.ts'
import { reviewInputs } from '../../../review/index.ts'
import {
  MAX_COMMENT_CHARACTERS,
  renderGithub,
  renderMarkdown,
  renderSarif,
  renderText,
} from '../../../review/output/index.ts'
import { buildReport, headLine, type Report } from '../../../review/report/index.ts'
import { LEVELS, type Level } from '../../../review/rules/index.ts'
import { version } from '../../../version.ts'
import { blockPositions, fallbackFile } from '../block-positions.ts'
import { credentialFingerprint } from '../credential-fingerprint.ts'
import { readAccepted } from '../read-accepted.ts'
import { readPlanBytes } from '../read-files.ts'
import { configOf, isMarkerName } from '../read-settings.ts'
import { writeReport } from '../write-file.ts'
import { putComment } from './comment.ts'
import { input, type RunnerEnvironment } from './runner-environment.ts'

/** The summary of a step can have 1 MiB, and a character at most three bytes. */
const MAX_SUMMARY_CHARACTERS = 300_000

/** Reviews the plans of the step; writes log, annotations, summary, comment and outputs. Returns the exit code. */
export async function runAction(runner: RunnerEnvironment): Promise<number> {
  try {
    const report = await reportOf(runner)
    await publish(report, runner)
    return report.failed ? 1 : 0
  } catch (error) {
    const { summary, detail } = asEkbError(error)
    runner.out(`::error title=API keys were not reviewed::${command(`${summary}. ${detail}`)}\n`)
    return 1
  }
}

async function reportOf(runner: RunnerEnvironment): Promise<Report> {
  const files = input(runner, 'plan')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  if (files.length === 0) throw invalid('The input "plan" is empty.')
  const failOn = [...LEVELS, 'never' as const].find(level => level === input(runner, 'fail-on'))
  if (failOn === undefined && input(runner, 'fail-on') !== '') {
    throw invalid('fail-on must be critical, high, medium, low or never.')
  }
  checkSwitches(runner)
  const config = await configOf(input(runner, 'config') || undefined)
  const now = new Date()
  const acceptances = await readAccepted(input(runner, 'accept') || undefined, now)
  const review = await reviewInputs(
    files.map(file => ({ label: file, bytes: readPlanBytes(file) })),
    {
      now,
      credentialFingerprint: credentialFingerprint(runner.env),
      signal: new AbortController().signal,
    },
  )
  const level: Level | 'never' = failOn ?? config.failOn ?? 'high'
  return buildReport(review, { config, ...acceptances, failOn: level })
}

/** Rejects invalid inputs that are only used once there is a report. */
function checkSwitches(runner: RunnerEnvironment): void {
  const name = input(runner, 'name')
  if (name !== '' && !isMarkerName(name))
    throw invalid('name must consist of letters, digits, dots, and single dashes.')
  if (wantsComment(runner) === undefined) throw invalid('comment must be true or false.')
}

/** Accepts the booleans of YAML; undefined for anything else. */
function wantsComment(runner: RunnerEnvironment): boolean | undefined {
  const given = input(runner, 'comment').toLowerCase()
  if (['', 'true', 'yes', 'on'].includes(given)) return true
  return ['false', 'no', 'off'].includes(given) ? false : undefined
}

function invalid(problem: string): Error {
  return ekbError('COMMAND_LINE_INVALID', { problem, help: 'ekb review --help' })
}

async function publish(report: Report, runner: RunnerEnvironment): Promise<void> {
  const { env, out } = runner
  const source = input(runner, 'source') || '.'
  const position = blockPositions(source)
  // Nothing between these two lines is interpreted as a command, whatever the name of a key is.
  const token = randomUUID()
  out(`::stop-commands::${token}\n${renderText(report, { columns: 110, colours: false })}::${token}::\n`)
  out(renderGithub(report, position))
  const name = input(runner, 'name') || 'default'
  const { GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: output } = env
  if (summary)
    await appendFile(summary, renderMarkdown(report, { name, maxCharacters: MAX_SUMMARY_CHARACTERS }))
  const sarif = input(runner, 'sarif')
  if (sarif !== '')
    await writeReport('SARIF report', sarif, renderSarif(report, position, fallbackFile(source), version))
  if (output) await appendFile(output, outputs(report))
  if (wantsComment(runner) === true) {
    const body = renderMarkdown(report, { name, maxCharacters: MAX_COMMENT_CHARACTERS })
    const problem = await putComment(body, name, runner)
    if (problem !== null) out(`::warning title=No comment was written::${command(problem)}\n`)
  }
}

function outputs(report: Report): string {
  const values = {
    summary: headLine(report),
    level: report.level ?? 'none',
    failed: report.failed,
    ...report.counts,
    accepted: report.accepted,
    changed: report.keys.changed,
  }
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}

function command(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
