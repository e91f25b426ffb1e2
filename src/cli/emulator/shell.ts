import type { Variables } from './environment.ts'

/** In whose words variables are printed: those of a shell, of a file with one variable on a line, or as JSON. */
export type Shell = keyof typeof LINES | 'json'

/** One variable for each of them. */
const LINES = {
  sh: (name: string, value: string) => `export ${name}=${shellQuote(value)}`,
  fish: (name: string, value: string) => `set -gx ${name} ${fishQuote(value)}`,
  powershell: (name: string, value: string) => `$env:${name} = '${value.replaceAll("'", "''")}'`,
  // In a batch file, where a percent sign begins a variable.
  cmd: (name: string, value: string) => `set "${name}=${value.replaceAll('%', '%%')}"`,
  // As `docker run --env-file`, Compose and `$GITHUB_ENV` take it: nothing is quoted.
  dotenv: (name: string, value: string) => `${name}=${value}`,
} as const

/** Every value of `--shell`. */
export const SHELLS: readonly Shell[] = [...(Object.keys(LINES) as (keyof typeof LINES)[]), 'json']

/**
 * What `--shell` is where nobody says: the words of a POSIX shell, on Windows those of PowerShell; but there is a
 * POSIX shell on Windows as well (Git Bash), which says so by `SHELL`.
 *
 * @param platform as `process.platform` names it
 */
export function defaultShell(platform: NodeJS.Platform, env: Readonly<NodeJS.ProcessEnv>): Shell {
  return platform === 'win32' && !env['SHELL'] ? 'powershell' : 'sh'
}

/** Variables as a text that the shell can evaluate, or that a program can read. */
export function printed(variables: Variables, shell: Shell): string {
  if (shell === 'json') return `${JSON.stringify(variables, null, 2)}\n`
  return Object.entries(variables)
    .map(([name, value]) => `${LINES[shell](name, value)}\n`)
    .join('')
}

/** One word of a POSIX shell, quoted only where it needs to be. */
function shellQuote(value: string): string {
  return /^[\w%+,./:=@-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`
}

/** One word of fish, which knows two escapes within single quotes. */
function fishQuote(value: string): string {
  return `'${value.replace(/['\\]/g, '\\$&')}'`
}
