import { inspect } from 'node:util'
import type { Clock } from '../../../src/core/clock.ts'
import type { LogFields, Logger } from '../../../src/core/log.ts'
import { EkbError } from '../../../src/core/messages/errors/index.ts'
import { createRedactor } from '../../../src/core/redaction/redaction.ts'
import { Secret } from '../../../src/core/secret.ts'
import type { ClientDependencies } from '../../../src/platform/client.ts'
import { type ClientSettings, createClient, type Platform } from '../../../src/platform/index.ts'

export const PROJECT = '5f0c2d1e9a8b7c6d5e4f3a'
export const API_KEY = '0a9b8c7d-1111-4222-8333-444455556666'
export const API_SECRET = 'q83vEjRWeJCrze8BI0VniavN7wEjRWeJq83vEjRWeJA='

/** A signal that never fires. */
export const forever: AbortSignal = new AbortController().signal

/** A client with everything that it told: logs, waits, redacted values. */
export interface ClientUnderTest {
  readonly client: Platform
  /** Every line that was logged, as text. */
  readonly logs: string[]
  /** Every wait before a retry, in milliseconds; no time passes. */
  readonly waits: number[]
  readonly dependencies: ClientDependencies
}

export type ClientOptions = Partial<ClientSettings> & {
  readonly env?: Record<string, string>
  /** What a wait does instead of nothing. */
  readonly onSleep?: (ms: number, signal: AbortSignal | undefined) => void
}

/** A client whose clock records waits instead of waiting, and whose jitter is at its largest. */
export function testClient(endpoint: string, options: ClientOptions = {}): ClientUnderTest {
  const { env = {}, onSleep, ...settings } = options
  const logs: string[] = []
  const waits: number[] = []
  const clock: Clock = {
    now: () => new Date('2026-11-23T12:00:00Z'),
    async sleep(ms, signal) {
      waits.push(ms)
      onSleep?.(ms, signal)
      signal?.throwIfAborted()
    },
  }
  const write = (message: string, fields: LogFields = {}) => {
    logs.push(`${message} ${JSON.stringify(fields)}`)
  }
  const logger: Logger = { trace: write, debug: write, info: write, warn: write, error: write }
  const dependencies = { clock, logger, redactor: createRedactor(), env, random: () => 1 }
  const client = createClient(
    {
      endpoint,
      apiKey: new Secret(API_KEY),
      apiSecret: new Secret(API_SECRET),
      requestTimeout: 5000,
      ...settings,
    },
    dependencies,
  )
  return { client, logs, waits, dependencies }
}

/** The EkbError that a promise rejects with; anything else fails the test. */
export async function failure(promise: Promise<unknown>): Promise<EkbError> {
  try {
    await promise
  } catch (error) {
    if (error instanceof EkbError) return error
    throw error
  }
  throw new Error('It did not fail')
}

/** All that a person or a log could see of an error. */
export function visible(error: EkbError): string {
  return [
    error.message,
    error.stack,
    JSON.stringify(error),
    inspect(error, { depth: 9, showHidden: true }),
  ].join('\n')
}
