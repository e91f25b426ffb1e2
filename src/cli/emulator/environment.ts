import type { Emulator } from '../../emulator/index.ts'

/** Environment variables by name. */
export type Variables = Readonly<Record<string, string>>

/** The variables that point every surface of ekb at an emulator. */
export function emulatorEnvironment(
  emulator: Emulator,
  more: { caBundle?: string | undefined } = {},
): Variables {
  return {
    EKB_ENDPOINT: emulator.endpoint,
    EKB_API_KEY: emulator.apiKey,
    EKB_API_SECRET: emulator.apiSecret,
    EKB_PROJECT_ID: emulator.projectId,
    ...(emulator.apiKeysPath === undefined ? {} : { EKB_API_KEYS_PATH: emulator.apiKeysPath }),
    ...(more.caBundle === undefined ? {} : { EKB_CA_BUNDLE: more.caBundle }),
  }
}
