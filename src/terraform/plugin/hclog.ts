import { writeStderr } from '../../grpc/process/index.ts'
import type { LogFields, Logger } from './logger.ts'

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error'] as const
type Level = (typeof LEVELS)[number]

/** The engine splits longer lines, and what is left of one has no level. */
const MAX_LINE_BYTES = 65_000

export interface LogOptions {
  /** The provider's name; the lines are those of `provider.<name>`. */
  readonly name: string
  /** The least level that is written; `off` for nothing. */
  readonly level: Level | 'off'
  readonly redact: (text: string) => string
  readonly now: () => Date
  readonly write?: (line: string) => void
}

/**
 * The level that the engine's variables ask for: TF_LOG_PROVIDER, then TF_LOG (whose `JSON` is `trace`).
 *
 * @param otherwise the level where neither is set to one that is known.
 */
export function levelFromEnvironment(
  env: NodeJS.ProcessEnv,
  otherwise: Level | 'off' = 'off',
): Level | 'off' {
  for (const name of ['TF_LOG_PROVIDER', 'TF_LOG']) {
    const asked = env[name]?.toLowerCase()
    if (asked === 'json') return 'trace'
    const level = [...LEVELS, 'off' as const].find(known => known === asked)
    if (level !== undefined) return level
  }
  return otherwise
}

/** A logger that writes the JSON lines that the engine's plugin log reads. */
export function hclog({ name, level, redact, now, write = writeStderr }: LogOptions): Logger {
  const least = level === 'off' ? LEVELS.length : LEVELS.indexOf(level)
  const at = (of: Level) => (message: string, fields?: LogFields) => {
    if (LEVELS.indexOf(of) < least) return
    write(
      logLine(
        { '@level': of, '@module': `provider.${name}`, '@timestamp': timestamp(now()) },
        redact,
        message,
        fields,
      ),
    )
  }
  return { trace: at('trace'), debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

function logLine(
  head: Readonly<Record<string, string>>,
  redact: (text: string) => string,
  message: string,
  fields: LogFields = {},
): string {
  const text = redact(message)
  const rest = Object.entries(fields).map(([key, value]) => [
    // The engine crashes on an @-key that is not a string: none but ours may have one.
    key.replace(/^@+/, '_'),
    typeof value === 'string' ? redact(value) : value,
  ])
  const line = `${JSON.stringify({ ...head, '@message': text, ...Object.fromEntries(rest) })}\n`
  if (Buffer.byteLength(line) <= MAX_LINE_BYTES) return line
  // JSON takes at most six bytes for one UTF-16 unit.
  const cut = `${text.slice(0, MAX_LINE_BYTES / 10)} (cut: the whole line has ${Buffer.byteLength(line)} bytes)`
  return `${JSON.stringify({ ...head, '@message': cut })}\n`
}

/** The engine parses exactly six digits of a second. */
function timestamp(date: Date): string {
  return date.toISOString().replace('Z', '000Z')
}
