import { join } from 'node:path'
import { credentials } from '@grpc/grpc-js'
import { onTestFinished } from 'vitest'
import { createRedactor } from '../../../src/core/redaction/redaction.ts'
import { systemClock } from '../../../src/core/system-clock.ts'
import { type Emulator, startEmulator } from '../../../src/emulator/index.ts'
import { GrpcServer } from '../../../src/grpc/index.ts'
import { ProviderInstances } from '../../../src/grpc/process/index.ts'
import { DEFINITIONS, type Definitions, resourcesIn } from '../../../src/keys/model/index.ts'
import { realParts } from '../../../src/platform/real-parts.ts'
import { InFlightCalls } from '../../../src/terraform/plugin/in-flight-calls.ts'
import type { SchemaAttribute } from '../../../src/terraform/plugin/protocol/schema.ts'
import { routes } from '../../../src/terraform/plugin/routes.ts'
import type { ObjectValue } from '../../../src/terraform/plugin/value.ts'
import { createProvider } from '../../../src/terraform/provider/provider.ts'
import { openDateGateway } from '../../engines/harness/date-gateway.ts'
import { temporaryDirectory } from '../../grpc/temporary-directory.ts'
import { contentOf, dynamic, PluginClient } from '../plugin/plugin-host.ts'

const NOTHING = new Uint8Array()
const SILENT = { trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet }
function quiet(): undefined {
  return undefined
}

/** An object as an engine keeps it. */
export interface Kept {
  readonly state: ObjectValue
  readonly private: Uint8Array
}

/** What a plan answered. */
export interface Planned {
  readonly planned: ObjectValue
  readonly private: Uint8Array
  readonly replaces: boolean
  readonly warnings: readonly string[]
  readonly errors: readonly string[]
}

/** The platform and this machine, whose clocks move only when they are told to. */
export interface Scene {
  readonly emulator: Emulator
  /** Moves the local clock, in milliseconds; the platform's stays. */
  passHere(milliseconds: number): void
  /**
   * A new process of the provider, configured as for each session of an engine.
   *
   * @param type of the resource whose calls are made. Default: `ekb_api_key`
   */
  session(bringsPlannedPrivate: boolean, type?: string): Promise<EngineSession>
}

/**
 * An emulator, and the calls of an engine to the provider, over a socket as the engine makes them.
 *
 * @param dateOff by how much the Date headers are off that reach the provider, in milliseconds
 * @param definitions what the provider has
 */
export async function startScene(dateOff = 0, definitions: Definitions = DEFINITIONS): Promise<Scene> {
  const emulator = await startEmulator({})
  onTestFinished(() => emulator.close())
  const gateway = await openDateGateway(emulator, dateOff)
  onTestFinished(() => gateway[Symbol.asyncDispose]())
  let passed = 0
  return {
    emulator,
    passHere: milliseconds => {
      passed += milliseconds
    },
    async session(bringsPlannedPrivate, type = 'ekb_api_key') {
      const env = {
        EKB_ENDPOINT: gateway.endpoint,
        EKB_API_KEY: emulator.apiKey,
        EKB_API_SECRET: emulator.apiSecret,
        EKB_PROJECT_ID: emulator.projectId,
      }
      const parts = realParts({ version: '0.0.0', env, redactor: createRedactor() })
      const clock = { ...systemClock, now: () => new Date(systemClock.now().getTime() + passed) }
      const provider = createProvider({ ...parts, clock }, definitions)
      const path = join(temporaryDirectory(), 's')
      const server = new GrpcServer({
        routes: routes(
          {
            instances: new ProviderInstances(() => provider, false),
            log: SILENT,
            redact: text => text,
            calls: new InFlightCalls(),
            onConfigure: quiet,
          },
          { ending: new AbortController().signal, abandon: async () => undefined, end: quiet },
        ),
      })
      await server.listen({ path })
      onTestFinished(() => server.close())
      const client = new PluginClient(`unix:${path}`, credentials.createInsecure())
      const settings = Object.fromEntries(SETTINGS.map(name => [name, null]))
      const { diagnostics } = await client.call('ConfigureProvider', {
        terraformVersion: bringsPlannedPrivate ? '1.17.2' : '1.11.4',
        config: dynamic(settings),
      })
      if (diagnostics.length > 0) throw new Error(`not configured: ${diagnostics[0]?.detail}`)
      return new EngineSession(client, bringsPlannedPrivate, type, emptyConfig(definitions, type))
    },
  }
}

const SETTINGS = [
  'endpoint',
  'api_key',
  'api_secret',
  'project_id',
  'api_keys_path',
  'ca_bundle',
  'request_timeout',
  'max_retries',
]

/** A configuration of a key that sets nothing but its type. */
function emptyConfig(definitions: Definitions, type: string): ObjectValue {
  const key = resourcesIn(definitions).find(({ name }) => `ekb_${name}` === type)
  const names = Object.keys(key?.properties ?? {})
  return { ...Object.fromEntries(names.map(name => [name, null])), type: 'locked_down_viewer' }
}

/** The calls that an engine makes in one session. */
export class EngineSession {
  readonly #client: PluginClient
  readonly #capabilities: { storePlannedPrivate: boolean }
  readonly #type: string
  readonly #empty: ObjectValue

  constructor(client: PluginClient, storePlannedPrivate: boolean, type: string, empty: ObjectValue) {
    this.#client = client
    this.#type = type
    this.#empty = empty
    this.#capabilities = { storePlannedPrivate }
  }

  /**
   * Plans a change, and the create half where that is a replacement, as an engine does.
   *
   * @param brought what the plan of this change answered, in its apply
   */
  async plan(prior: Kept | null, config: ObjectValue, brought: Uint8Array = NOTHING): Promise<Planned> {
    const first = await this.#plan(prior?.state ?? null, config, prior?.private ?? NOTHING, brought)
    if (!first.replaces) return first
    return this.replace(first, config)
  }

  /** Plans the create half of a replacement, whoever asked for it. */
  async replace(first: Planned, config: ObjectValue): Promise<Planned> {
    const second = await this.#plan(null, config, first.private, NOTHING)
    return { ...second, replaces: true, warnings: [...first.warnings, ...second.warnings] }
  }

  async #plan(
    prior: ObjectValue | null,
    given: ObjectValue,
    priorPrivate: Uint8Array,
    plannedPrivate: Uint8Array,
  ): Promise<Planned> {
    const config = { ...this.#empty, ...given }
    const answer = await this.#client.call('PlanResourceChange', {
      typeName: this.#type,
      priorState: dynamic(prior),
      proposedNewState: dynamic({ ...config, ...prior, ...given }),
      config: dynamic(config),
      priorPrivate,
      plannedPrivate,
      clientCapabilities: this.#capabilities,
    })
    return {
      planned: contentOf(answer.plannedState) as ObjectValue,
      private: answer.plannedPrivate,
      replaces: answer.requiresReplace.length > 0,
      warnings: answer.diagnostics
        .filter(({ severity }) => severity === WARNING)
        .map(({ summary }) => summary),
      errors: answer.diagnostics.filter(({ severity }) => severity !== WARNING).map(({ summary }) => summary),
    }
  }

  /** Applies a create or a change in place. */
  async apply(
    prior: Kept | null,
    { planned, private: plannedPrivate }: Planned,
    given: ObjectValue,
  ): Promise<Kept> {
    const answer = await this.#client.call('ApplyResourceChange', {
      typeName: this.#type,
      priorState: dynamic(prior?.state ?? null),
      plannedState: dynamic(planned),
      config: dynamic({ ...this.#empty, ...given }),
      plannedPrivate,
    })
    return { state: contentOf(answer.newState) as ObjectValue, private: answer.private }
  }

  /** What the provider makes of a stored state. */
  async upgrade(stored: object): Promise<ObjectValue> {
    const answer = await this.#client.call('UpgradeResourceState', {
      typeName: this.#type,
      version: 0,
      rawState: { json: new TextEncoder().encode(JSON.stringify(stored)) },
    })
    return contentOf(answer.upgradedState) as ObjectValue
  }

  /** The attributes of a key, as the schema names and types them. */
  async attributes(): Promise<readonly SchemaAttribute[]> {
    const { resourceSchemas } = await this.#client.call('GetProviderSchema', {})
    return resourceSchemas.get(this.#type)?.block?.attributes ?? []
  }

  async read({ state, private: before }: Kept): Promise<Kept> {
    const answer = await this.#client.call('ReadResource', {
      typeName: this.#type,
      currentState: dynamic(state),
      private: before,
    })
    return { state: contentOf(answer.newState) as ObjectValue, private: answer.private }
  }
}

/** `Diagnostic.Severity` of the protocol. */
const WARNING = 'WARNING'
