import {
  type Emulator,
  type EmulatorOptions,
  type Operation,
  startEmulator,
} from '../../../src/emulator/index.ts'

/** The variables that point the provider at an emulator. */
export function settingsOf(emulator: Emulator): Record<string, string> {
  return {
    EKB_ENDPOINT: emulator.endpoint,
    EKB_API_KEY: emulator.apiKey,
    EKB_API_SECRET: emulator.apiSecret,
    EKB_PROJECT_ID: emulator.projectId,
  }
}

/** An emulator that a test or suite ends by `await using`. */
export async function emulatorFor(options: EmulatorOptions = {}): Promise<Emulator & AsyncDisposable> {
  const emulator = await startEmulator(options)
  return Object.defineProperty(emulator, Symbol.asyncDispose, { value: () => emulator.close() }) as never
}

/** The changes that the platform was asked for since the journal was cleared, in order: `create`, `delete`. */
export function changesAsked(emulator: Emulator): Operation[] {
  return emulator
    .journal()
    .filter(({ method }) => method !== 'GET')
    .map(({ operation }) => operation)
}

/** The names of the keys that somebody made: all but the system key and the emulator's own, in order. */
export function managedNames(emulator: Emulator, projectId?: string): string[] {
  return managedKeys(emulator, projectId).map(({ name }) => name)
}

/** The keys that somebody made: all but the system key and the emulator's own, oldest first. */
export function managedKeys(emulator: Emulator, projectId?: string) {
  return emulator.keys(projectId).filter(key => key.type !== 'system' && key.bootstrap !== true)
}

/** Deletes a key as a person does on the page. */
export async function deleteOnPage(emulator: Emulator, value: string): Promise<void> {
  const key = emulator.keys().find(found => found.value === value)
  for (const handle of [key?.value, key?.id]) {
    await fetch(`${emulator.endpoint}/api/keys/${handle}?project_id=${emulator.projectId}`, {
      method: 'DELETE',
      headers: { 'x-api-key': emulator.apiKey, 'x-api-secret': emulator.apiSecret },
    })
  }
  if (key === undefined || emulator.keys().includes(key)) throw new Error('the key was not deleted')
}
