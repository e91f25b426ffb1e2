import type { Emulator } from '../../emulator/index.ts'

/** The variables that point every surface of ekb at an emulator. */
export function emulatorEnvironment(
  emulator: Emulator,
  more: { caBundle?: string | undefined } = {},
): Record<string, string> {
  return {
    EKB_ENDPOINT: emulator.endpoint,
    EKB_API_KEY: emulator.apiKey,
    EKB_API_SECRET: emulator.apiSecret,
    EKB_PROJECT_ID: emulator.projectId,
    ...(more.caBundle === undefined ? {} : { EKB_CA_BUNDLE: more.caBundle }),
  }
}

/** The same as lines for a POSIX shell's `eval`. */
export function exportLines(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `export ${name}=${shellQuote(value)}\n`)
    .join('')
}

/** One word of a POSIX shell, quoted only where it needs to be. */
export function shellQuote(value: string): string {
  return /^[\w%+,./:=@-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`
}
