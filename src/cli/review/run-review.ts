import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { ekbError } from '../../platform/errors/index.ts'
import { readAcceptances } from '../../review/acceptance/index.ts'
import { DEFAULT_CONFIG, type ReviewConfig } from '../../review/config/index.ts'
import { type ReviewInput, reviewInputs } from '../../review/index.ts'
import { buildReport } from '../../review/report/index.ts'
import { EXIT } from '../exit-code.ts'
import type { Terminal } from '../terminal.ts'
import { plannedBy } from './planned-by.ts'
import { bytesOf, textOf } from './read-files.ts'
import { render } from './render.ts'
import type { ReviewFlags } from './review-flags.ts'
import { signsIn } from './signs-in.ts'

const CONFIG_FILE = 'ekb.review.yaml'

/**
 * Reviews and writes the report; answers the exit code.
 *
 * @throws EkbError where an input, a file or a command cannot be used
 */
export async function runReview(
  { files, command }: { readonly files: readonly string[]; readonly command: readonly string[] | null },
  flags: ReviewFlags,
  terminal: Terminal,
): Promise<number> {
  const config = await configOf(flags)
  const accepted =
    flags.accept === undefined
      ? new Set<string>()
      : readAcceptances(await textOf('list of accepted findings', flags.accept), flags.accept)
  const inputs = command === null ? inputsOf(files, terminal) : [await plannedBy(command, terminal)]
  const review = await reviewInputs(inputs, {
    now: flags.now ?? new Date(),
    signsIn: signsIn(terminal.env),
    signal: new AbortController().signal,
  })
  const report = buildReport(review, { config, accepted, failOn: flags.failOn ?? config.failOn ?? 'high' })
  const written = render(report, flags.format, flags, terminal)
  if (flags.output === undefined) terminal.out(written)
  else {
    await write(flags.output, flags.format === 'text' ? render(report, 'text', flags, null) : written)
    terminal.out(render(report, 'text', flags, terminal))
  }
  return report.failed ? EXIT.found : EXIT.ok
}

async function configOf({ config }: ReviewFlags): Promise<ReviewConfig> {
  const file = config ?? CONFIG_FILE
  if (config === undefined && !existsSync(file)) return DEFAULT_CONFIG
  // The reader of YAML is the slowest part to load, and most runs have no such file.
  const { readConfig } = await import('../../review/config/read-config.ts')
  return readConfig(await textOf('configuration', file), file)
}

function inputsOf(files: readonly string[], terminal: Terminal): ReviewInput[] {
  const names = files.length === 0 ? ['-'] : files
  return names.map(file =>
    file === '-'
      ? { label: 'stdin', bytes: terminal.stdin ?? nothing() }
      : { label: file, bytes: bytesOf(file) },
  )
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // An input without a byte.
}

async function write(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((cause: NodeJS.ErrnoException) => {
    throw ekbError('FILE_UNWRITABLE', { what: 'report', file, reason: cause.code ?? 'UNKNOWN' }, { cause })
  })
}
