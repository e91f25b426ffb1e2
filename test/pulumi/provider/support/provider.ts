import { onTestFinished } from 'vitest'
import { createRedactor } from '../../../../src/core/redaction/redaction.ts'
import { systemClock } from '../../../../src/core/system-clock.ts'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../../../src/emulator/index.ts'
import type { ProviderParts } from '../../../../src/keys/index.ts'
import { DEFINITIONS, type Definitions } from '../../../../src/keys/model/index.ts'
import { createClient } from '../../../../src/platform/index.ts'
import type { CallContext, PulumiProvider } from '../../../../src/pulumi/plugin/provider.ts'
import { createProvider } from '../../../../src/pulumi/provider/provider.ts'

/** A provider over real HTTP, with everything that it told. */
export interface ProviderUnderTest {
  readonly provider: PulumiProvider
  readonly context: CallContext
  /** What the person at the engine was told, as `<severity>: <message>`. */
  readonly told: string[]
  /** Asks the provider to stop, as the engine's Cancel does. */
  cancel(): void
}

/** A provider as it is assembled, in an environment of its own, with everything that it has or with these. */
export function openProvider(
  env: Readonly<Record<string, string>> = {},
  definitions: Definitions = DEFINITIONS,
): ProviderUnderTest {
  const told: string[] = []
  const stopping = new AbortController()
  const redactor = createRedactor()
  const parts: ProviderParts = {
    version: '1.2.3',
    env,
    clock: systemClock,
    remember: secret => redactor.register(secret),
    connect: async (settings, logger) =>
      createClient(settings, { clock: systemClock, logger, redactor, env, random: Math.random }),
  }
  const provider = createProvider(parts, definitions)
  const context: CallContext = {
    signal: stopping.signal,
    stop: stopping.signal,
    tell: (severity, message) => void told.push(`${severity}: ${message}`),
    ifUndeliverable: () => undefined,
  }
  return { provider, context, told, cancel: () => stopping.abort() }
}

/** An emulator that ends with the test. */
export async function openEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await startEmulator({ port: 0, ...options })
  onTestFinished(() => emulator.close())
  return emulator
}

/** The settings that reach an emulator, as a stack's configuration has them. */
export function configOf(emulator: Emulator): Record<string, string> {
  const { endpoint, apiKey, apiSecret, projectId } = emulator
  return { endpoint, apiKey, apiSecret, projectId }
}

/** The same as environment variables. */
export function environmentOf(emulator: Emulator): Record<string, string> {
  return {
    EKB_ENDPOINT: emulator.endpoint,
    EKB_API_KEY: emulator.apiKey,
    EKB_API_SECRET: emulator.apiSecret,
    EKB_PROJECT_ID: emulator.projectId,
  }
}

/** What an attempt was refused with. */
export async function refusal(attempt: Promise<unknown>): Promise<string> {
  const outcome = await attempt.then(
    () => 'it was not refused',
    (error: Error) => error.message,
  )
  return outcome
}
