import { type ReviewInput, reviewInputs } from '../../review/index.ts'
import { buildReport } from '../../review/report/index.ts'
import { EXIT } from '../exit-code.ts'
import type { Terminal } from '../terminal.ts'
import { credentialFingerprint } from './credential-fingerprint.ts'
import { readAccepted } from './read-accepted.ts'
import { readPlanBytes } from './read-files.ts'
import { configOf } from './read-settings.ts'
import { render } from './render.ts'
import type { ReviewFlags } from './review-flags.ts'
import { runPlanCommand } from './run-plan-command.ts'
import { writeReport } from './write-file.ts'

/**
 * Reviews and writes the report. Returns the exit code.
 *
 * @throws EkbError where an input, a file or a command cannot be used
 */
export async function runReview(
  { files, command }: { readonly files: readonly string[]; readonly command: readonly string[] | null },
  flags: ReviewFlags,
  terminal: Terminal,
): Promise<number> {
  const decided = await configOf(flags.config)
  const config = { ...decided, policy: { ...decided.policy, isScheduled: flags.scheduled === true } }
  const now = flags.now ?? new Date()
  const acceptances = await readAccepted(flags.accept, now)
  const inputs = command === null ? inputsOf(files, terminal) : [await runPlanCommand(command, terminal)]
  const review = await reviewInputs(inputs, {
    now,
    credentialFingerprint: credentialFingerprint(terminal.env),
    signal: new AbortController().signal,
  })
  const failOn = flags.failOn ?? config.failOn ?? 'high'
  const report = buildReport(review, { config, ...acceptances, failOn })
  const written = render(report, flags.format, flags, terminal)
  if (flags.output === undefined) terminal.out(written)
  else {
    await writeReport(
      'report',
      flags.output,
      flags.format === 'text' ? render(report, 'text', flags, null) : written,
    )
    terminal.out(render(report, 'text', flags, terminal))
  }
  return report.failed ? EXIT.found : EXIT.ok
}

function inputsOf(files: readonly string[], terminal: Terminal): ReviewInput[] {
  const names = files.length === 0 ? ['-'] : files
  return names.map(file =>
    file === '-'
      ? { label: 'stdin', bytes: terminal.stdin ?? nothing() }
      : { label: file, bytes: readPlanBytes(file) },
  )
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // An input without a byte.
}
